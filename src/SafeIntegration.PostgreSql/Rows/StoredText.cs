using System.Globalization;
using System.Text;

namespace SafeIntegration.PostgreSql;

/// <summary>
/// Text as PostgreSQL can hold it. It has no NUL character and no halves of surrogate pairs, both of which JSON can carry into an item key; they are written as
/// an escape character and four hexadecimal digits, and so is the escape character itself. Other text stands as it is.
/// </summary>
internal static class StoredText
{
    private const char Escape = '\u001b';
    private const int Digits = 4;

    public static string Encode(string text)
    {
        if (!text.AsSpan().ContainsAny('\0', Escape) && !text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
            return text;
        var stored = new StringBuilder(text.Length + Digits);
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (char.IsSurrogatePair(text, i))
                stored.Append(character).Append(text[++i]);
            else if (character is '\0' or Escape || char.IsSurrogate(character))
                stored.Append(Escape).Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                stored.Append(character);
        }

        return stored.ToString();
    }

    public static string Decode(string stored)
    {
        int next = stored.IndexOf(Escape, StringComparison.Ordinal);
        if (next < 0)
            return stored;
        var text = new StringBuilder(stored.Length);
        int start = 0;
        for (; next >= 0; next = stored.IndexOf(Escape, start))
        {
            text.Append(stored, start, next - start);
            text.Append((char)int.Parse(stored.AsSpan(next + 1, Digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            start = next + 1 + Digits;
        }

        return text.Append(stored, start, stored.Length - start).ToString();
    }
}
