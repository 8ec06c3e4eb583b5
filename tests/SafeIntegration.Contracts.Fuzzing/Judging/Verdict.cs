namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>What came of one payload.</summary>
/// <param name="IsAccepted">Whether the contract accepted it.</param>
/// <param name="ParseBytes">What the parse allocated, with its violations.</param>
/// <param name="Problem">What is not as it must be; null if all is well.</param>
internal readonly record struct Verdict(bool IsAccepted, long ParseBytes, string? Problem);
