using System.ComponentModel;

namespace SafeIntegration.Defining;

/// <summary>Says what the code behind an integration's definition is, as a hash, so that a changed helper changes the plan's version. For generated code.</summary>
/// <param name="integration">The integration's class, as <see cref="Type.FullName"/> gives it; a name, so that private classes can be told.</param>
/// <param name="hash">Of the bodies of all methods that its definition reaches in its project.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class PlanBodiesAttribute(string integration, string hash) : Attribute
{
    /// <summary>The integration's class, as <see cref="Type.FullName"/> gives it.</summary>
    public string Integration { get; } = integration;

    /// <summary>The hash.</summary>
    public string Hash { get; } = hash;
}
