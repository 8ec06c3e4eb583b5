using System.Collections.Frozen;
using static SafeIntegration.Grounding.Characters;

namespace SafeIntegration.Grounding;

/// <summary>Takes the parts of a date one by one. Every part is a few characters long, so an attempt costs the same anywhere in any text.</summary>
internal struct DateCursor(string text, int position)
{
    private const int MaxGap = 4;
    private const int MaxDigits = 8;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OrdinalSuffixes =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "st", "nd", "rd", "th", "er", "e", "º", "ª", "ste", "de", "ter").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Fillers =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "of", "de", "del", "di", "do", "den", "the").GetAlternateLookup<ReadOnlySpan<char>>();

    public int Position { get; private set; } = position;

    private readonly char Current => At(text, Position);

    /// <summary>A whole run of digits, at most eight.</summary>
    public bool TakeNumber(out int number, out int digits)
    {
        int start = Position;
        number = 0;
        while (IsDigit(Current) && Position - start <= MaxDigits)
        {
            number = (number * 10) + (Current - '0');
            Position++;
        }

        digits = Position - start;
        return digits is > 0 and <= MaxDigits;
    }

    /// <summary>Dot, slash or dash, with at most one blank on either side. A dash of any kind is given as <c>-</c>.</summary>
    public bool TakeSeparator(out char separator)
    {
        if (IsBlank(Current)) Position++;
        separator = IsDash(Current) ? '-' : Current;
        if (separator is not ('.' or '/' or '-')) return false;
        Position++;
        if (IsBlank(Current)) Position++;
        return true;
    }

    /// <summary>A month name, perhaps with the dot of an abbreviation, which the following gap takes.</summary>
    public bool TakeMonth(out int month)
    {
        ReadOnlySpan<char> word = Word();
        if (!MonthNames.TryGetNumber(word, out month)) return false;
        Position += word.Length;
        return true;
    }

    /// <summary><c>12th</c>, <c>1er</c>, <c>1º</c>: letters that touch the day.</summary>
    public void SkipOrdinalSuffix()
    {
        ReadOnlySpan<char> word = Word();
        if (OrdinalSuffixes.Contains(word)) Position += word.Length;
    }

    /// <summary>Blanks and punctuation between the parts of a written date, and a small word such as <c>of</c> or <c>de</c>.</summary>
    public void SkipGap()
    {
        SkipPunctuation();
        ReadOnlySpan<char> word = Word();
        if (!Fillers.Contains(word)) return;
        Position += word.Length;
        SkipPunctuation();
    }

    private void SkipPunctuation()
    {
        int start = Position;
        while (Position - start < MaxGap && (IsBlank(Current) || IsDash(Current) || IsApostrophe(Current) || Current is '.' or ',' or '/' or '°')) Position++;
    }

    private readonly ReadOnlySpan<char> Word()
    {
        int end = Position;
        while (end - Position <= MonthNames.MaxLength && char.IsLetter(At(text, end))) end++;
        return text.AsSpan(Position, end - Position);
    }
}
