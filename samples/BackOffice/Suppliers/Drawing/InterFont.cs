using System.Reflection;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.TrueType;
using UglyToad.PdfPig.Fonts.TrueType.Parser;

namespace BackOffice.Suppliers.Drawing;

/// <summary>One weight of the Inter typeface (SIL Open Font License 1.1), read out of the package that ships it. Thread-safe.</summary>
public sealed class InterFont
{
    private const int Characters = 0x2213;
    private const string BeyondLatin1 = "\u0152\u0153\u2013\u2019\u20AC\u2212";

    private readonly double[] _advances = new double[Characters];
    private readonly IReadOnlyList<PdfSubpath>?[] _outlines = new IReadOnlyList<PdfSubpath>?[Characters];

    private InterFont(byte[] file)
    {
        File = file;
        GlyphTrimmer.Trim(file, Enumerable.Range(' ', 224).Select(c => (char)c).Concat(BeyondLatin1));
        TrueTypeFont font = TrueTypeFontParser.Parse(new TrueTypeDataBytes(file));
        UnitsPerEm = font.GetUnitsPerEm();
        for (int c = ' '; c < Characters; c++)
        {
            if (font.TryGetAdvanceWidth(c, out double advance)) _advances[c] = advance / UnitsPerEm;
            if (font.TryGetPath(c, out IReadOnlyList<PdfSubpath>? outline)) _outlines[c] = outline;
        }
    }

    public static InterFont Regular { get; } = new(Unpack("/Assets/Inter-Regular.ttf"));

    public static InterFont Bold { get; } = new(Unpack("/Assets/Inter-Bold.ttf"));

    public ReadOnlyMemory<byte> File { get; }

    public int UnitsPerEm { get; }

    /// <summary>Width of a character in units of the font size.</summary>
    public double Advance(char c) => c < Characters ? _advances[c] : 0;

    /// <summary>Outline of a character in font units, y upwards; empty for a space.</summary>
    public IReadOnlyList<PdfSubpath> Outline(char c) => (c < Characters ? _outlines[c] : null) ?? [];

    public double Measure(string text, double size) => text.Sum(Advance) * size;

    /// <summary>
    /// The DLL holds one manifest resource: the length of an index, the index (version, count, then path, offset and size of
    /// each file), and the files.
    /// </summary>
    private static byte[] Unpack(string path)
    {
        using Stream dll = Assembly.GetExecutingAssembly().GetManifestResourceStream("Avalonia.Fonts.Inter.dll")!;
        using Stream resources = Assembly.Load(ReadAll(dll)).GetManifestResourceStream("!AvaloniaResources")!;
        byte[] bytes = ReadAll(resources);
        using BinaryReader index = new(new MemoryStream(bytes));
        int filesStart = sizeof(int) + index.ReadInt32();
        _ = index.ReadInt32();
        int count = index.ReadInt32();
        for (int i = 0; i < count; i++)
        {
            string name = index.ReadString();
            int offset = index.ReadInt32();
            int size = index.ReadInt32();
            if (name == path) return bytes.AsSpan(filesStart + offset, size).ToArray();
        }

        throw new InvalidOperationException($"The font package holds no {path}; its version in BackOffice.csproj was changed.");
    }

    private static byte[] ReadAll(Stream stream)
    {
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
