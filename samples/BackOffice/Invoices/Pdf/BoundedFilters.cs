using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace BackOffice.Invoices.Pdf;

/// <summary>
/// PdfPig's filters, each asked beforehand how much it would unpack. PdfPig itself unpacks without a limit: a few kilobytes of
/// nested Flate streams would fill the memory.
/// </summary>
internal sealed class BoundedFilters(ReadingBudget budget) : BaseFilterProvider(Wrap(budget))
{
    /// <summary>Largest growth of LZW: 12 bits of input stand for at most 4,096 bytes.</summary>
    private const int LzwGrowth = 2731;

    private const int RunLengthGrowth = 64;

    private static Dictionary<string, IFilter> Wrap(ReadingBudget budget)
    {
        IFilterProvider all = DefaultFilterProvider.Instance;
        Dictionary<string, IFilter> filters = [];
        foreach ((string name, Func<ReadOnlyMemory<byte>, long> growth) in new (string, Func<ReadOnlyMemory<byte>, long>)[]
        {
            ("ASCII85Decode", Same), ("A85", Same), ("ASCIIHexDecode", Same), ("AHx", Same),
            ("CCITTFaxDecode", Same), ("CCF", Same), ("DCTDecode", Same), ("DCT", Same), ("JBIG2Decode", Same), ("JPXDecode", Same),
            ("FlateDecode", b => Inflated(b, budget.BytesLeft)), ("Fl", b => Inflated(b, budget.BytesLeft)),
            ("LZWDecode", b => (long)b.Length * LzwGrowth), ("LZW", b => (long)b.Length * LzwGrowth),
            ("RunLengthDecode", b => (long)b.Length * RunLengthGrowth), ("RL", b => (long)b.Length * RunLengthGrowth),
        })
        {
            filters[name] = new BoundedFilter(all.GetNamedFilters([NameToken.Create(name)])[0], growth, budget);
        }

        return filters;
    }

    private static long Same(ReadOnlyMemory<byte> input) => input.Length;

    /// <summary>Unpacks into nothing, and stops where the budget ends.</summary>
    private static long Inflated(ReadOnlyMemory<byte> input, long limit)
    {
        const int zlibHeader = 2;
        if (input.Length <= zlibHeader) return input.Length;
        using MemoryStream packed = new(input[zlibHeader..].ToArray());
        using DeflateStream deflate = new(packed, CompressionMode.Decompress);
        byte[] buffer = new byte[16384];
        long total = 0;
        try
        {
            int read;
            while (total <= limit && (read = deflate.Read(buffer)) > 0) total += read;
        }
        catch (InvalidDataException)
        {
            // Damaged at the end: PdfPig finds out the same way, and no later than here.
        }

        return total;
    }

    private sealed class BoundedFilter(IFilter inner, Func<ReadOnlyMemory<byte>, long> growth, ReadingBudget budget) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.ThrowIfSpent();
            budget.Unpack(growth(input));
            Memory<byte> output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            CharacterMapGuard.Check(output.Span, budget);
            return output;
        }
    }
}
