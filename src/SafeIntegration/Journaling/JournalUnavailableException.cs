namespace SafeIntegration;

/// <summary>
/// The journal cannot be written or read now: the disk is full, the database is locked, gone or damaged. Nothing of the operation was kept; submit again when the cause
/// is mended. The message says what to do and holds no payload values.
/// </summary>
public sealed class JournalUnavailableException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public JournalUnavailableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
