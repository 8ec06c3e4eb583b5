namespace BackOffice.Invoices.Pdf;

/// <summary>How much of a machine one document may use.</summary>
public sealed record PdfLimits
{
    public static PdfLimits Default { get; } = new();

    public int MaxFileBytes { get; init; } = 20 * 1024 * 1024;

    public int MaxPages { get; init; } = 60;

    /// <summary>Sum of all streams after unpacking, each stage of a chain of filters counted.</summary>
    public long MaxUnpackedBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Letters and spaces on all pages.</summary>
    public int MaxGlyphs { get; init; } = 250_000;

    /// <summary>Drawing operations on all pages, those of repeated forms counted each time.</summary>
    public int MaxOperations { get; init; } = 3_000_000;

    /// <summary>Width times height of an image that is unpacked for a reviewer.</summary>
    public int MaxImagePixels { get; init; } = 40_000_000;

    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(10);
}
