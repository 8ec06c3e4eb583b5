namespace SafeIntegration.Package.Tests.Building;

/// <summary>A warning or error of a rule.</summary>
/// <param name="Project">The project and, where there are several, the target framework.</param>
/// <param name="File">The name of the file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Level"><c>warning</c> or <c>error</c>.</param>
/// <param name="Rule">The id.</param>
internal sealed record RuleReport(string Project, string File, int Line, string Level, string Rule) : IComparable<RuleReport>
{
    public int CompareTo(RuleReport? other) => string.CompareOrdinal(ToString(), other?.ToString());

    public override string ToString() => $"{Project}: {File} {Line}: {Level} {Rule}";
}
