using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace SafeIntegration.Contracts;

/// <summary>Regular expressions that a generated parser does not spell out itself. Thread-safe. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContractPatterns
{
    /// <summary>How long a match with a backtracking expression may take; one that takes longer counts as no match.</summary>
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(250);

    /// <summary>Makes the matcher of an expression that takes the whole text.</summary>
    /// <param name="regex">The expression.</param>
    /// <exception cref="ArgumentException">It is not a regular expression.</exception>
    public static Regex Create(string regex)
    {
        try
        {
            // Linear in the length of the text, whatever a hostile sender writes.
            return new(regex, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            // Lookarounds, backreferences and the like need backtracking.
            return new(regex, RegexOptions.CultureInvariant, MatchTimeout);
        }
    }

    /// <summary>Whether the text matches; not, if that cannot be told in time.</summary>
    public static bool IsMatch(Regex regex, string text)
    {
        ArgumentNullException.ThrowIfNull(regex);
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>Whether a unit of text is in a set of ASCII characters.</summary>
    /// <param name="unit">The byte or UTF-16 code unit.</param>
    /// <param name="set">The characters 0 to 63, one bit each.</param>
    /// <param name="setHigh">The characters 64 to 127.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsIn(uint unit, ulong set, ulong setHigh) => unit < 128 && ((((unit & 64) == 0 ? set : setHigh) >> (int)(unit & 63)) & 1) != 0;
}
