namespace SafeIntegration;

/// <summary>
/// The text an output was read from: what grounding searches. Up to 1,000,000 characters are searched; for a longer text every
/// declared property comes back as <see cref="GroundingOutcome.NotRun"/>.
/// </summary>
/// <param name="Text">The text with its line breaks, since labels are looked for line by line. Empty where a document has no text: then nothing is found.</param>
public readonly record struct SourceText(string Text)
{
    /// <summary>The length only: the text is payload and stays out of logs.</summary>
    public override string ToString() => $"{nameof(SourceText)} ({Text?.Length ?? 0} characters)";
}
