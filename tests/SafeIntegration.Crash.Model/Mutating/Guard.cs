namespace SafeIntegration.Crash.Model;

/// <summary>What keeps a promise, and is taken away to see whether the harness notices.</summary>
internal enum Guard
{
    /// <summary>A claim raises the fence, and a commit states it.</summary>
    Fence,

    /// <summary>A commit states the version and the audit head that it starts from.</summary>
    CompareAndSet,

    /// <summary>The intent is committed before an effect is called.</summary>
    Intent,

    /// <summary>A key names one item.</summary>
    UniqueKey,

    /// <summary>What is applied is what the unbroken audit chain names.</summary>
    HashChain,
}
