namespace BackOffice.Invoices.Pdf;

/// <summary>How much of a machine one document may use.</summary>
public sealed record PdfLimits
{
    /// <summary>For reading text, which images need not be unpacked for.</summary>
    public static PdfLimits Default { get; } = new();

    /// <summary>For taking page images out of a scan, one after the other.</summary>
    public static PdfLimits Images { get; } = new() { MaxUnpackedBytes = 2L * 1024 * 1024 * 1024, MaxTime = TimeSpan.FromSeconds(30) };

    public int MaxFileBytes { get; init; } = 20 * 1024 * 1024;

    public int MaxPages { get; init; } = 60;

    /// <summary>Sum of all streams after unpacking, each stage of a chain of filters counted.</summary>
    public long MaxUnpackedBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>One stream after unpacking: a page at 600 dots per inch in colour fits.</summary>
    public long MaxStreamBytes { get; init; } = 120 * 1024 * 1024;

    /// <summary>Letters and spaces on all pages.</summary>
    public int MaxGlyphs { get; init; } = 250_000;

    /// <summary>Drawing operations on all pages, those of repeated forms counted each time.</summary>
    public int MaxOperations { get; init; } = 3_000_000;

    /// <summary>Width times height of an image that is unpacked for a reviewer.</summary>
    public int MaxImagePixels { get; init; } = 40_000_000;

    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(10);
}
