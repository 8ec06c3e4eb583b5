namespace SafeIntegration;

/// <summary>The provider of a model is down, too slow, or refuses for now. The item is retried durably until its deadline.</summary>
public sealed class ModelUnavailableException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What failed, without anything the provider said.</param>
    /// <param name="innerException">The cause.</param>
    public ModelUnavailableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}

/// <summary>The model answered, but not in the agreed format. The item goes to review.</summary>
public sealed class ModelAnswerException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong with the answer, without the answer.</param>
    /// <param name="violations">How it breaks the output contract.</param>
    public ModelAnswerException(string message, IReadOnlyList<ContractViolation> violations)
        : base(message)
    {
        Violations = violations ?? [];
    }

    /// <summary>How the answer breaks the output contract.</summary>
    public IReadOnlyList<ContractViolation> Violations { get; }
}
