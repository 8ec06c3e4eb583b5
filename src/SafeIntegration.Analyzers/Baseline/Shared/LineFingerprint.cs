using System.Globalization;

namespace SafeIntegration.Analyzers.Baseline;

/// <summary>
/// What stands in a line, as 16 hexadecimal digits (FNV-1a, 64 bits). Only visible ASCII counts: white space may change, and the build, which reads the file again, need not know the
/// encoding that the compiler used.
/// </summary>
internal static class LineFingerprint
{
    public const int Length = 16;

    public static string Of(string line)
    {
        ulong hash = 14695981039346656037;
        foreach (char character in line)
        {
            if (character is > ' ' and <= '~')
                hash = unchecked((hash ^ character) * 1099511628211);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether the rest of a text is a fingerprint.</summary>
    public static bool IsOne(string text, int start)
    {
        for (int index = start; index < text.Length; index++)
        {
            if (text[index] is not (>= '0' and <= '9' or >= 'a' and <= 'f'))
                return false;
        }

        return text.Length - start == Length;
    }
}
