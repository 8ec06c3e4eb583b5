namespace SafeIntegration;

/// <summary>The property's value is concluded from the source and need not stand in it, such as a category. On an object or a list it covers everything inside.</summary>
/// <remarks>On a positional record the attribute may stand on the parameter.</remarks>
/// <param name="why">What it is concluded from, in words for the reviewer.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DerivedAttribute(string why) : Attribute
{
    /// <summary>What it is concluded from, in words for the reviewer.</summary>
    public string Why { get; } = why;
}
