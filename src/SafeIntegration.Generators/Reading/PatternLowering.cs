namespace SafeIntegration.Generators.Reading;

/// <summary>
/// Turns a simple regular expression into a sequence of steps that need no going back: sets of ASCII characters with counts, where what a step of variable length takes can never
/// begin what follows it. Groups, alternatives, negated classes and everything beyond ASCII stay with the regular expression.
/// </summary>
internal sealed class PatternLowering
{
    private readonly string _pattern;
    private int _at;

    private PatternLowering(string pattern) => _pattern = pattern;

    /// <summary>The steps; null if the pattern is not simple.</summary>
    public static PatternStep[]? TryLower(string pattern)
    {
        var steps = new List<PatternStep>();
        var lowering = new PatternLowering(WithoutAnchors(pattern));
        while (lowering._at < lowering._pattern.Length)
        {
            if (lowering.ReadAtom() is not { IsEmpty: false } set || !lowering.TryReadCount(out int min, out int max))
                return null;
            steps.Add(new(set.Low, set.High, min, max));
        }

        return IsDeterministic(steps) ? [.. steps] : null;
    }

    /// <summary>The texts of a pattern that is nothing but alternatives of plain text, such as <c>en|de|fr</c>; null if it is not.</summary>
    public static string[]? TryReadChoices(string pattern)
    {
        string inner = WithoutAnchors(pattern);
        bool wasAnchored = inner != pattern;
        if (inner.StartsWith("(?:", StringComparison.Ordinal) && inner.EndsWith(")", StringComparison.Ordinal))
            inner = inner.Substring(3, inner.Length - 4);
        else if (inner.StartsWith("(", StringComparison.Ordinal) && inner.EndsWith(")", StringComparison.Ordinal))
            inner = inner.Substring(1, inner.Length - 2);
        else if (wasAnchored)
            return null;
        string[] choices = inner.Split('|');
        return choices.Length > 1 && choices.All(choice => choice.Length > 0 && choice.All(IsPlain)) ? choices : null;
    }

    private static bool IsPlain(char letter) => letter is >= ' ' and < '\x7f' && "\\*+?|{}[]()^$.#".IndexOf(letter) < 0;

    private static string WithoutAnchors(string pattern)
    {
        int start = pattern.StartsWith("^", StringComparison.Ordinal) ? 1 : pattern.StartsWith(@"\A", StringComparison.Ordinal) ? 2 : 0;
        int end = pattern.Length;
        bool endsEscaped = end >= 2 && pattern[end - 2] == '\\';
        if (end > start && pattern[end - 1] == '$' && !endsEscaped)
            end--;
        else if (end - start >= 2 && endsEscaped && pattern[end - 1] is 'z' or 'Z' && !(end - start >= 3 && pattern[end - 3] == '\\'))
            end -= 2;
        return pattern.Substring(start, end - start);
    }

    // What a step of variable length takes greedily must not be needed by what comes next.
    private static bool IsDeterministic(List<PatternStep> steps)
    {
        for (int i = 0; i < steps.Count; i++)
        {
            if (steps[i].Min == steps[i].Max)
                continue;
            var taken = new AsciiSet(steps[i].Set, steps[i].SetHigh);
            for (int next = i + 1; next < steps.Count; next++)
            {
                if (taken.Overlaps(new(steps[next].Set, steps[next].SetHigh)))
                    return false;
                if (steps[next].Min > 0)
                    break;
            }
        }

        return true;
    }

    private AsciiSet? ReadAtom()
    {
        char letter = _pattern[_at++];
        return letter switch
        {
            '[' => ReadClass(),
            '\\' => ReadEscape(),
            _ when IsPlain(letter) || letter is '#' or ']' or '}' => AsciiSet.Of(letter),
            _ => null,
        };
    }

    private AsciiSet? ReadEscape()
    {
        if (_at >= _pattern.Length)
            return null;
        char letter = _pattern[_at++];
        return letter switch
        {
            'd' => AsciiSet.Range('0', '9'),
            't' => AsciiSet.Of('\t'),
            'n' => AsciiSet.Of('\n'),
            'r' => AsciiSet.Of('\r'),
            _ when letter < 128 && !char.IsLetterOrDigit(letter) => AsciiSet.Of(letter),
            _ => null,
        };
    }

    private AsciiSet? ReadClass()
    {
        var set = new AsciiSet(0, 0);
        bool isFirst = true;
        while (_at < _pattern.Length && (_pattern[_at] != ']' || isFirst))
        {
            // A class that is negated, subtracted from, or of a Unicode category needs the regular expression.
            if ((isFirst && _pattern[_at] == '^') || _pattern[_at] == '[')
                return null;
            isFirst = false;
            if (ReadClassMember() is not { } member)
                return null;
            set = set.Or(member);
        }

        if (_at >= _pattern.Length)
            return null;
        _at++;
        return set;
    }

    private AsciiSet? ReadClassMember()
    {
        char first = _pattern[_at++];
        if (first == '\\')
        {
            // An escaped character may begin a range too, which is rare enough to be left to the regular expression.
            AsciiSet? escaped = ReadEscape();
            bool beginsRange = _at + 1 < _pattern.Length && _pattern[_at] == '-' && _pattern[_at + 1] != ']';
            return beginsRange ? null : escaped;
        }

        if (first >= 128)
            return null;
        bool isRange = _at + 1 < _pattern.Length && _pattern[_at] == '-' && _pattern[_at + 1] != ']';
        if (!isRange)
            return AsciiSet.Of(first);
        char last = _pattern[_at + 1];
        _at += 2;
        return last is '\\' or '[' || last >= 128 || last < first ? null : AsciiSet.Range(first, last);
    }

    private bool TryReadCount(out int min, out int max)
    {
        (min, max) = (1, 1);
        if (_at >= _pattern.Length)
            return true;
        switch (_pattern[_at])
        {
            case '?':
                (min, max) = (0, 1);
                _at++;
                break;
            case '*':
                (min, max) = (0, int.MaxValue);
                _at++;
                break;
            case '+':
                max = int.MaxValue;
                _at++;
                break;
            case '{':
                int end = _pattern.IndexOf('}', _at);
                if (end < 0 || !TryReadBounds(_pattern.Substring(_at + 1, end - _at - 1), out min, out max))
                    return false;
                _at = end + 1;
                break;
        }

        // A lazy or repeated quantifier.
        return _at >= _pattern.Length || _pattern[_at] is not ('?' or '*' or '+' or '{');
    }

    private static bool TryReadBounds(string text, out int min, out int max)
    {
        string[] parts = text.Split(',');
        max = int.MaxValue;
        bool isNumber = int.TryParse(parts[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out min);
        if (parts.Length == 1)
            max = min;
        else if (parts[1].Length > 0)
            isNumber &= int.TryParse(parts[1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out max);
        return isNumber && parts.Length <= 2 && min <= max;
    }
}
