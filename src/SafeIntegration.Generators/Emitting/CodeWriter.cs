using System.Text;

namespace SafeIntegration.Generators.Emitting;

/// <summary>Writes lines of C#, indented by the blocks that are open.</summary>
internal sealed class CodeWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes one line; an empty one without indentation.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0)
            _text.Append(' ', _depth * IndentSize).Append(line);
        _text.Append('\n');
    }

    /// <summary>Opens a block, under a line if there is one.</summary>
    public void Open(string line = "")
    {
        if (line.Length > 0)
            Line(line);
        Line("{");
        _depth++;
    }

    /// <summary>Ends the innermost block.</summary>
    public void Close(string after = "")
    {
        _depth--;
        Line("}" + after);
    }

    /// <summary>Writes a line that stands one level deeper than its neighbours: the rest of a sentence that the line before began.</summary>
    public void Continue(string line)
    {
        _depth++;
        Line(line);
        _depth--;
    }

    public override string ToString() => _text.ToString();
}
