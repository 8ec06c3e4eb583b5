namespace SafeIntegration;

/// <summary>A place in a <see cref="SourceText"/>, in UTF-16 characters.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="Length">Number of characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Index behind the last character.</summary>
    public int End => Start + Length;

    internal static TextSpan Between(int start, int end) => new(start, end - start);
}
