using System.Globalization;
using System.Text;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>Writes JSON with the escapes of a <see cref="TextStyle"/>; the writer of System.Text.Json does not let its user choose them.</summary>
internal sealed class PayloadWriter(TextStyle style)
{
    private const int EscapedNames = 3;
    private const int EscapedTexts = 2;

    private readonly StringBuilder _json = new();
    private bool _needsComma;
    private int _names;
    private int _texts;

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_json.ToString());

    public void Start(char bracket)
    {
        Separate();
        _json.Append(bracket);
        _needsComma = false;
    }

    public void End(char bracket)
    {
        _json.Append(bracket);
        _needsComma = true;
    }

    public PayloadWriter Name(string name)
    {
        Separate();
        bool isEscaped = style == TextStyle.Escaped && _names++ % EscapedNames == 0;
        _json.Append('"').Append(isEscaped ? Escape(name[0]) + name[1..] : name).Append("\":");
        _needsComma = false;
        return this;
    }

    public void Text(string text)
    {
        Separate();
        bool isEscaped = style == TextStyle.Escaped && _texts++ % EscapedTexts == 0;
        _json.Append('"').Append(isEscaped ? string.Concat(text.Select(EscapeIfForeign)) : text).Append('"');
        _needsComma = true;
    }

    public void Raw(IFormattable value)
    {
        Separate();
        _json.Append(value.ToString(null, CultureInfo.InvariantCulture));
        _needsComma = true;
    }

    public void Null()
    {
        Separate();
        _json.Append("null");
        _needsComma = true;
    }

    private static string EscapeIfForeign(char unit, int place) => unit > 127 || place == 0 ? Escape(unit) : unit.ToString();

    private static string Escape(char unit) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");

    private void Separate()
    {
        if (_needsComma)
            _json.Append(',');
    }
}
