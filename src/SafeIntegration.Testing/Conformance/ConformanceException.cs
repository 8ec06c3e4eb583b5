namespace SafeIntegration.Testing;

/// <summary>A journal store did not do what every journal store must do. The message says what was expected and what came.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>Makes an exception with a general message.</summary>
    public ConformanceException()
        : base("The journal store does not conform.")
    {
    }

    /// <summary>Makes an exception.</summary>
    public ConformanceException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception.</summary>
    public ConformanceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
