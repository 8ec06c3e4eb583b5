namespace SafeIntegration.Grounding;

/// <summary>One way to read a place of the source; a place that can be read in two ways gives two readings.</summary>
internal readonly record struct Reading<T>(T Value, TextSpan Span);
