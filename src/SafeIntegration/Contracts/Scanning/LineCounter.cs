namespace SafeIntegration.Contracts;

/// <summary>Counts the lines of a payload, only up to the places that are told.</summary>
internal ref struct LineCounter(ReadOnlySpan<byte> utf8)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private int _position;
    private int _line = 1;

    /// <summary>The line of a byte, from 1. Cheapest in ascending order.</summary>
    public int LineOf(long position)
    {
        int target = (int)Math.Clamp(position, 0, _utf8.Length);
        if (target >= _position)
            _line += _utf8[_position..target].Count((byte)'\n');
        else
            _line -= _utf8[target.._position].Count((byte)'\n');
        _position = target;
        return _line;
    }

    /// <summary>The byte at which a line starts, counted from 0.</summary>
    public static long StartOf(ReadOnlySpan<byte> utf8, long line)
    {
        int start = 0;
        for (; line > 0; line--)
        {
            int length = utf8[start..].IndexOf((byte)'\n');
            if (length < 0)
                break;
            start += length + 1;
        }

        return start;
    }
}
