namespace SafeIntegration.Benchmarks.Analyzers.Generated;

/// <summary>One more member of a module's payload and entity.</summary>
/// <param name="Type">Its type in C#.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sample">A constant of its type.</param>
internal sealed record Field(string Type, string Name, string Sample)
{
    /// <summary>As a parameter of a method.</summary>
    public string Argument => char.ToLowerInvariant(Name[0]) + Name[1..];
}
