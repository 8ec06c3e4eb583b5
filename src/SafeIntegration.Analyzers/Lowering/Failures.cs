using System;

namespace SafeIntegration.Analyzers.Lowering;

/// <summary>Why a body may throw, as far as it has to do with what comes from outside.</summary>
[Flags]
internal enum Failures : byte
{
    None = 0,

    /// <summary>It reads something that it was given.</summary>
    Reads = 1,

    /// <summary>It asks the outside itself.</summary>
    Asks = 2,

    /// <summary>It calls a delegate of its caller.</summary>
    Delegates = 4,
}
