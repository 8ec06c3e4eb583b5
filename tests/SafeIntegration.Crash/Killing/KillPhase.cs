namespace SafeIntegration.Crash.Killing;

/// <summary>Where in its work a child is killed.</summary>
internal enum KillPhase
{
    /// <summary>At some time after the process began.</summary>
    Startup,

    /// <summary>While the host starts and migrates the journal; the first children of a round find an empty file.</summary>
    Starting,

    /// <summary>While a submission is checked and committed.</summary>
    Submitting,

    /// <summary>One of a group of submissions has been accepted; others may be waiting for their commit.</summary>
    Accepting,

    /// <summary>The effect has begun, and its request has not been sent.</summary>
    BeforeRequest,

    /// <summary>The receiver has the request and holds its answer back.</summary>
    InCall,

    /// <summary>The answer is just on its way.</summary>
    AfterReply,

    /// <summary>A few milliseconds after the answer, while the result is committed.</summary>
    Committing,

    /// <summary>The journal's writer has begun a COMMIT; SQLite has not written it yet and is held there.</summary>
    CommitHeld,

    /// <summary>The journal's writer is in the middle of a COMMIT.</summary>
    InCommit,

    /// <summary>At some time after the host started.</summary>
    AnyTime,
}
