namespace SafeIntegration.Crash.ServerFaults;

/// <summary>What happens between a child and its server.</summary>
internal enum FaultKind
{
    /// <summary>The connection is cut when COMMIT is about to be sent; the server never gets it.</summary>
    CutBeforeCommit,

    /// <summary>The server gets COMMIT, does it and answers; the connection is cut before the answer arrives.</summary>
    AnswerLost,

    /// <summary>The connection is cut as soon as COMMIT is on its way; whether it arrives in time is left to chance.</summary>
    CutWithCommit,

    /// <summary>COMMIT arrives late.</summary>
    CommitDelayed,

    /// <summary>The connection is cut in the middle of a statement.</summary>
    CutAnywhere,

    /// <summary>An administrator ends the connection's server process just before COMMIT arrives.</summary>
    TerminatedBeforeCommit,

    /// <summary>An administrator ends the connection's server process while it commits.</summary>
    TerminatedInCommit,

    /// <summary>An administrator ends some connection's server process.</summary>
    TerminatedAnywhere,

    /// <summary>A server process dies by SIGKILL; the server ends all connections and recovers.</summary>
    ProcessKilled,

    /// <summary>The whole server dies by SIGKILL, and is started again.</summary>
    ServerKilled,
}
