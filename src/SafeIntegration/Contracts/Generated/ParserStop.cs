namespace SafeIntegration.Contracts;

/// <summary>Where a generated parser stopped at a payload that it refuses.</summary>
/// <param name="Position">The first byte of the token on which it stood.</param>
/// <param name="Problem">What was thrown, by the reader or by code of the user; null if the parser just refused.</param>
internal readonly record struct ParserStop(long Position, Exception? Problem);
