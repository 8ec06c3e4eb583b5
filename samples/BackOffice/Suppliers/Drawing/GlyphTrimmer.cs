using System.Buffers.Binary;
using UglyToad.PdfPig.Fonts.TrueType;
using UglyToad.PdfPig.Fonts.TrueType.Parser;

namespace BackOffice.Suppliers.Drawing;

/// <summary>
/// Empties the glyphs that our documents never use. PdfPig reads every glyph of a font for each document that it writes, and
/// Inter has 2,500 of them: without this, writing takes three times as long.
/// </summary>
internal static class GlyphTrimmer
{
    private const int SimpleGlyphHeader = 10;
    private const ushort WideArguments = 0x0001;
    private const ushort HasScale = 0x0008;
    private const ushort MoreComponents = 0x0020;
    private const ushort HasTwoScales = 0x0040;
    private const ushort HasMatrix = 0x0080;

    /// <summary>Keeps the glyphs of <paramref name="characters"/>; the file stays valid and its size the same.</summary>
    public static void Trim(byte[] file, IEnumerable<char> characters)
    {
        TrueTypeFont font = TrueTypeFontParser.Parse(new TrueTypeDataBytes(file));
        Span<byte> offsets = Table(file, font, "loca");
        Span<byte> glyphs = Table(file, font, "glyf");
        byte[] original = glyphs.ToArray();
        int count = offsets.Length / sizeof(uint) - 1;

        bool[] keep = new bool[count];
        foreach (char c in characters) Keep(font.WindowsUnicodeCMap.CharacterCodeToGlyphIndex(c), keep, original, offsets);

        int end = 0;
        int from = Offset(offsets, 0);
        for (int glyph = 0; glyph < count; glyph++)
        {
            int to = Offset(offsets, glyph + 1);
            BinaryPrimitives.WriteInt32BigEndian(offsets[(glyph * sizeof(uint))..], end);
            if (keep[glyph])
            {
                original.AsSpan(from, to - from).CopyTo(glyphs[end..]);
                end += to - from;
            }

            from = to;
        }

        BinaryPrimitives.WriteInt32BigEndian(offsets[(count * sizeof(uint))..], end);
    }

    /// <summary>Accented letters are composed of other glyphs, which are kept with them.</summary>
    private static void Keep(int glyph, bool[] keep, byte[] glyphs, ReadOnlySpan<byte> offsets)
    {
        if (keep[glyph]) return;
        keep[glyph] = true;
        int start = Offset(offsets, glyph);
        if (Offset(offsets, glyph + 1) == start || BinaryPrimitives.ReadInt16BigEndian(glyphs.AsSpan(start)) >= 0) return;
        int at = start + SimpleGlyphHeader;
        ushort flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(glyphs.AsSpan(at));
            Keep(BinaryPrimitives.ReadUInt16BigEndian(glyphs.AsSpan(at + 2)), keep, glyphs, offsets);
            at += 4 + ((flags & WideArguments) != 0 ? 4 : 2);
            if ((flags & HasScale) != 0) at += 2;
            else if ((flags & HasTwoScales) != 0) at += 4;
            else if ((flags & HasMatrix) != 0) at += 8;
        }
        while ((flags & MoreComponents) != 0);
    }

    private static Span<byte> Table(byte[] file, TrueTypeFont font, string tag) =>
        file.AsSpan((int)font.TableHeaders[tag].Offset, (int)font.TableHeaders[tag].Length);

    private static int Offset(ReadOnlySpan<byte> offsets, int glyph) => BinaryPrimitives.ReadInt32BigEndian(offsets[(glyph * sizeof(uint))..]);
}
