namespace SafeIntegration;

/// <summary>
/// Thrown by an effect that knows for sure that nothing has happened (the request was refused before it was sent, or the receiver said no).
/// It is tried again later, or fails for good if <see cref="IsPermanent"/>.
/// </summary>
public sealed class EffectNotAppliedException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">Why nothing happened. It is not logged or journaled: it may hold what the receiver said.</param>
    /// <param name="isPermanent">Whether trying again cannot help.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public EffectNotAppliedException(string message, bool isPermanent = false, Exception? innerException = null)
        : base(message, innerException)
    {
        IsPermanent = isPermanent;
    }

    /// <summary>Whether trying again cannot help.</summary>
    public bool IsPermanent { get; }
}
