using System.Text;
using static SafeIntegration.Grounding.Characters;

namespace SafeIntegration.Grounding;

/// <summary>
/// A text without the separators that people put into identifiers (spaces, dashes, dots, slashes, underscores), in upper case, with the way back to the
/// original positions. More than three separators in a row, or a line break, keep two identifiers apart.
/// </summary>
internal sealed class Identifiers
{
    /// <summary>With fewer letters and digits, too much would be found across the columns of a table if separators did not count.</summary>
    private const int MinLengthAcrossSeparators = 4;

    private const int MaxSeparators = 3;
    private const char Barrier = '\n';

    private readonly string _text;
    private readonly string _compact;
    private readonly int[] _positions;

    public Identifiers(string text, CancellationToken cancellationToken)
    {
        _text = text;
        StringBuilder compact = new(text.Length);
        List<int> positions = new(text.Length);
        int separators = 0;
        for (int at = 0; at < text.Length; at++)
        {
            if ((at & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            bool isSeparator = IsSeparator(text[at]);
            separators = isSeparator ? separators + 1 : 0;
            if (isSeparator && separators != MaxSeparators + 1) continue;
            compact.Append(isSeparator ? Barrier : char.ToUpperInvariant(text[at]));
            positions.Add(at);
        }

        _compact = compact.ToString();
        _positions = [.. positions];
    }

    /// <summary>Every place of an identifier that is not part of a longer one.</summary>
    public IEnumerable<TextSpan> Find(string identifier)
    {
        string sought = string.Concat(identifier.Where(c => !IsSeparator(c) && !char.IsWhiteSpace(c))).ToUpperInvariant();
        if (!sought.Any(char.IsLetterOrDigit)) yield break;

        int length = identifier.Trim().Length;
        bool exactly = sought.Count(char.IsLetterOrDigit) < MinLengthAcrossSeparators;
        for (int at = 0; (at = _compact.IndexOf(sought, at, StringComparison.Ordinal)) >= 0; at++)
        {
            TextSpan span = TextSpan.Between(_positions[at], _positions[at + sought.Length - 1] + 1);
            if (IsWhole(span) && (!exactly || span.Length == length)) yield return span;
        }
    }

    /// <summary>
    /// Neither touched by a letter or digit nor joined to one, as in <c>INV-12/3</c>: a model that drops a part of an identifier must not pass. Only a letter and a
    /// dot may stand before, as in <c>No.12</c>.
    /// </summary>
    private bool IsWhole(TextSpan span)
    {
        char before = At(_text, span.Start - 1), after = At(_text, span.End);
        if (IsWord(before) || IsWord(after)) return false;
        char beyond = At(_text, span.Start - 2);
        bool joinedBefore = IsJoint(before) && IsWord(beyond) && !(before == '.' && char.IsLetter(beyond));
        return !joinedBefore && !(IsJoint(after) && IsWord(At(_text, span.End + 1)));
    }

    private static bool IsJoint(char c) => IsSeparator(c) && !IsBlank(c);

    private static bool IsSeparator(char c) => IsBlank(c) || IsDash(c) || c is '.' or '/' or '\\' or '_';
}
