namespace SafeIntegration.Tasks.Reading;

/// <summary>A finding of a SafeIntegration rule in the compiler's log.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="File">The full path of the source file.</param>
/// <param name="Line">From 1.</param>
/// <param name="IsReported">Whether a person sees it: a warning or an error that nothing suppresses.</param>
/// <param name="IsInBaseline">Whether the baseline is what suppresses it.</param>
internal sealed record Finding(string Rule, string File, int Line, bool IsReported, bool IsInBaseline);
