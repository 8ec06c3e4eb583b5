namespace SafeIntegration.Analyzers.Flow;

/// <summary>Bounds of the analysis. Each cuts by a fixed rule, never by who came first, so that the result does not depend on the order of the work.</summary>
internal static class SolverLimits
{
    /// <summary>Units of work (instructions, parts of summaries, members looked at) one body may take before its summary is estimated.</summary>
    public const int Steps = 20_000;

    /// <summary>Variables or members that are compared where two ways of the code meet, which is quicker than anything else, for one unit of work.</summary>
    public const int JoinedPerStep = 8;

    /// <summary>The same for all rounds of methods that call each other.</summary>
    public const int ComponentSteps = 80_000;

    /// <summary>Copies of copies whose members are looked up.</summary>
    public const int Copies = 4;

    /// <summary>Origins one value may have before they lose the ends of their paths.</summary>
    public const int Entries = 24;

    /// <summary>Parts one summary may speak of before they lose their paths.</summary>
    public const int Parts = 96;

    /// <summary>The depth up to which paths are kept as long as <see cref="Parts"/> allows; deeper ones only in summaries that say little.</summary>
    public const int PlainDepth = 3;

    /// <summary>Parts of a summary above which the paths in it are cut to <see cref="PlainDepth"/>.</summary>
    public const int DeepParts = 48;

    /// <summary>Sinks of a summary above which the paths to them are cut to <see cref="PlainDepth"/>.</summary>
    public const int DeepFlows = 24;

    /// <summary>Calls of one body that give what came in at one source, and whose values are told apart.</summary>
    public const int Givers = 4;

    /// <summary>Calls inside calls of delegates that are followed.</summary>
    public const int DelegateDepth = 3;

    /// <summary>Delegates one call may reach before the rest is left out, in the order in which the code makes them.</summary>
    public const int Delegates = 8;

    /// <summary>Blocks of methods that call each other, without source or sink, beyond which they are not followed but estimated.</summary>
    public const int BulkBlocks = 60;

    /// <summary>Rounds in which methods that call each other are solved again.</summary>
    public const int Rounds = 12;
}
