using static SafeIntegration.Grounding.Characters;

namespace SafeIntegration.Grounding;

/// <summary>
/// What stands around a number: whether it is a number of its own rather than part of an identifier, a date, a time or a range, and which sign it has.
/// Looks at a fixed number of characters on each side.
/// </summary>
internal ref struct AmountContext(string text, int start, int end)
{
    private const int MaxBlanks = 2;

    private readonly string _text = text;
    private int _left = start;
    private int _right = end;

    /// <summary>Whether a minus mark makes the number negative.</summary>
    public bool IsNegative { get; private set; }

    /// <summary>Whether it may be positive. Both hold behind a dash and a space, which may be a minus as well as a dash between words.</summary>
    public bool IsPositive { get; private set; } = true;

    /// <summary>The number with its minus mark.</summary>
    public TextSpan Signed { get; private set; } = TextSpan.Between(start, end);

    /// <summary>Reads both sides.</summary>
    /// <returns>False where the number is part of something longer.</returns>
    public bool Read() => ReadLeft() && ReadRight() && ReadParentheses();

    private bool ReadLeft()
    {
        bool signed = TakeLeadingMinus();
        int numberLeft = _left;
        TakeLeadingCurrency();
        if (!signed && _left < numberLeft) TakeLeadingMinus();

        char before = At(_text, _left - 1), beyond = At(_text, _left - 2);
        if (CurrencyMarks.IsSign(At(_text, _left))) return !IsDigit(before);
        return before switch
        {
            '/' or '\\' => !IsWord(beyond),
            ':' => !IsDigit(beyond),
            // ".50" is not 50, but "No.50" is, and so is a row of dots before it.
            '.' or ',' => char.IsLetter(beyond) || beyond == before,
            _ => !IsWord(before),
        };
    }

    private bool TakeLeadingMinus()
    {
        int dash = _left - 1;
        while (_left - 1 - dash < MaxBlanks && IsBlank(At(_text, dash))) dash--;
        bool spaced = dash < _left - 1;
        if (!IsDash(At(_text, dash)) || IsDash(At(_text, dash - 1))) return false;
        if (spaced && IsWord(At(_text, dash - 1))) return false;

        _left = dash;
        IsNegative = true;
        IsPositive = spaced && _text[dash] != MinusSign;
        Signed = TextSpan.Between(dash, Signed.End);
        return true;
    }

    private void TakeLeadingCurrency()
    {
        int blanks = 0;
        while (blanks < MaxBlanks && IsBlank(At(_text, _left - 1 - blanks))) blanks++;
        int mark = CurrencyMarks.StartBefore(_text, _left - blanks);
        bool found = mark < _left - blanks;
        // At a distance, a mark that touches another number belongs to that one: "1EUR 2".
        if (found && (blanks == 0 || !IsWord(At(_text, mark - 1)))) _left = mark;
    }

    private bool ReadRight()
    {
        if (!TakeTrailingDash() || !TakeTrailingCurrency()) return false;
        return At(_text, _right) is not ('/' or '\\' or ':') || !IsDigit(At(_text, _right + 1));
    }

    private bool TakeTrailingDash()
    {
        // "12,-" and "12.--" mean no cents.
        bool noCents = At(_text, _right) is ',' or '.' && IsDash(At(_text, _right + 1));
        int dash = noCents ? _right + 1 : _right;
        if (!IsDash(At(_text, dash))) return true;
        if (IsWord(At(_text, dash + 1))) return false;
        if (noCents)
        {
            _right = IsDash(At(_text, dash + 1)) ? dash + 2 : dash + 1;
            return !IsWord(At(_text, _right));
        }

        if (IsDash(At(_text, dash + 1))) return true;
        _right = dash + 1;
        IsNegative = true;
        IsPositive = false;
        Signed = TextSpan.Between(Signed.Start, _right);
        return true;
    }

    private bool TakeTrailingCurrency()
    {
        int blanks = 0;
        while (blanks < MaxBlanks && IsBlank(At(_text, _right + blanks))) blanks++;
        int mark = CurrencyMarks.EndAfter(_text, _right + blanks);
        bool found = mark > _right + blanks;
        bool bounded = !IsWord(At(_text, mark));
        if (found && bounded) _right = mark;
        return blanks > 0 || bounded;
    }

    private bool ReadParentheses()
    {
        if (!IsNegative && At(_text, _left - 1) == '(' && At(_text, _right) == ')')
        {
            IsNegative = true;
            IsPositive = false;
            Signed = TextSpan.Between(_left - 1, _right + 1);
        }

        return true;
    }
}
