namespace SafeIntegration;

/// <summary>
/// The journal cannot be used now: its disk is full, it is locked, damaged, read-only or of another version. Nothing was written.
/// The message says what was wrong and what to do, and holds no payload values. The store works again once the cause is gone.
/// </summary>
public sealed class JournalUnavailableException : Exception
{
    /// <summary>Makes an exception with a general message.</summary>
    public JournalUnavailableException()
        : base("The journal cannot be used now. Nothing was written.")
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What was wrong and what to do, free of payload values.</param>
    public JournalUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What was wrong and what to do, free of payload values.</param>
    /// <param name="innerException">The database's own error.</param>
    public JournalUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
