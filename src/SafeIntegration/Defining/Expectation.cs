namespace SafeIntegration.Defining;

/// <summary>A deterministic rule on the output.</summary>
internal sealed record Expectation<TInput, TOutput>(string Because, string Text, Func<TInput, TOutput, CancellationToken, ValueTask<bool>> Holds, bool Waits);

/// <summary>An expected share of outputs over a window of items; outside it, an alert.</summary>
internal sealed record ExpectedRate<TOutput>(string Text, Func<TOutput, bool> Counts, double AtLeast, double AtMost, int Window);
