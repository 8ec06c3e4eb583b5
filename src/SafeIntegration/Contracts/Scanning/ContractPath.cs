using System.Text;

namespace SafeIntegration.Contracts;

/// <summary>Where in a payload a walk stands. Text is made of it only where something is to be told. Not thread-safe.</summary>
internal struct ContractPath()
{
    private const int FirstCapacity = 16;
    private const int Key = -1;

    private Segment[] _segments = new Segment[FirstCapacity];
    private int _depth;

    /// <summary>Enters a member.</summary>
    public void Push(string member) => Push(new Segment(member, 0));

    /// <summary>Enters an entry of a dictionary. Its key is data, so it is not told.</summary>
    public void PushKey() => Push(new Segment(null, Key));

    /// <summary>Enters a list.</summary>
    public void PushIndex() => Push(new Segment(null, 0));

    /// <summary>Goes to an element of the list.</summary>
    public readonly void MoveTo(int index) => _segments[_depth - 1] = new Segment(null, index);

    public void Pop() => _depth--;

    /// <summary>The path as text, for example <c>$.lines[2].price</c>.</summary>
    public override readonly string ToString() => ToString(null, areIndexesTold: true);

    /// <summary>The path of a member of the object in which the walk stands.</summary>
    /// <param name="member">A safe name; null for the object itself.</param>
    /// <param name="areIndexesTold">False writes <c>[*]</c> for all elements of a list.</param>
    public readonly string ToString(string? member, bool areIndexesTold = true)
    {
        var text = new StringBuilder("$", 64);
        foreach (Segment segment in _segments.AsSpan(0, _depth))
        {
            if (segment.Name is { } name)
                Append(text, name);
            else if (areIndexesTold && segment.Index != Key)
                text.Append('[').Append(segment.Index).Append(']');
            else
                text.Append("[*]");
        }

        if (member is not null)
            Append(text, member);
        return text.ToString();
    }

    /// <summary>The same for all elements of a list.</summary>
    public readonly int GetSetHash()
    {
        var hash = new HashCode();
        foreach (Segment segment in _segments.AsSpan(0, _depth))
            hash.Add(segment.Name, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    /// <summary>The path of a member of the object with a path.</summary>
    public static string Join(string path, string member)
    {
        var text = new StringBuilder(path, path.Length + member.Length + 1);
        Append(text, member);
        return text.ToString();
    }

    private void Push(Segment segment)
    {
        if (_depth == _segments.Length)
            Array.Resize(ref _segments, _depth * 2);
        _segments[_depth++] = segment;
    }

    // A name that would read as several steps stands in brackets, as in RFC 9535.
    private static void Append(StringBuilder text, string member)
    {
        bool isPlain = member.Length > 0;
        foreach (char unit in member)
            isPlain &= char.IsLetterOrDigit(unit) || unit is '_' or '-' or '$' or '@' or '?';
        if (isPlain)
            text.Append('.').Append(member);
        else
            text.Append("['").Append(member.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)).Append("']");
    }

    private readonly record struct Segment(string? Name, int Index);
}
