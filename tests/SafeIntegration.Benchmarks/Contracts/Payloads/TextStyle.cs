namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>How the text of a payload is written.</summary>
internal enum TextStyle
{
    /// <summary>English, nothing escaped.</summary>
    Ascii,

    /// <summary>German and Japanese; every third member name and every other text with <c>\u</c> escapes, the rest as it is in UTF-8.</summary>
    Escaped,
}
