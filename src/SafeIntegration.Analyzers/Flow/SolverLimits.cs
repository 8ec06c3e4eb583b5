namespace SafeIntegration.Analyzers.Flow;

/// <summary>Bounds of the analysis. Each cuts by a fixed rule, never by who came first, so that the result does not depend on the order of the work.</summary>
internal static class SolverLimits
{
    /// <summary>Instructions one body may take before its summary is estimated.</summary>
    public const int Steps = 60_000;

    /// <summary>Origins one value may have before they lose their paths.</summary>
    public const int Entries = 24;

    /// <summary>Parts one summary may speak of before they lose their paths.</summary>
    public const int Parts = 96;

    /// <summary>Calls inside calls of delegates that are followed.</summary>
    public const int DelegateDepth = 4;

    /// <summary>Rounds in which methods that call each other are solved again.</summary>
    public const int Rounds = 12;
}
