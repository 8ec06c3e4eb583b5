using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace BackOffice.Invoices.Pdf;

/// <summary>An image on a page, as a browser can show it.</summary>
/// <param name="Page">From 0.</param>
public sealed record PageImage(int Page, string MediaType, ReadOnlyMemory<byte> Bytes);

/// <summary>Takes the images out of a scanned document, for the person who reads it. Thread-safe.</summary>
public static class PageImages
{
    /// <summary>Of a scan, the largest image of each page is the page.</summary>
    /// <exception cref="UnreadableDocumentException">The file is damaged or passes a limit.</exception>
    public static Task<IReadOnlyList<PageImage>> ReadAsync(ReadOnlyMemory<byte> pdf, PdfLimits? limits = null, CancellationToken cancellationToken = default)
    {
        PdfLimits effective = limits ?? PdfLimits.Default;
        return PdfTextReader.RunAsync<IReadOnlyList<PageImage>>(pdf, effective, (document, budget) => Read(document, budget, effective), cancellationToken);
    }

    private static List<PageImage> Read(PdfDocument document, ReadingBudget budget, PdfLimits limits)
    {
        document.AddPageFactory<GlyphPage, GlyphPages>();
        List<PageImage> images = [];
        for (int page = 1; page <= document.NumberOfPages; page++)
        {
            // PdfPig's own pages know no limit, so the page must first pass ours.
            _ = document.GetPage<GlyphPage>(page);
            budget.ThrowIfSpent();
            IPdfImage? largest = document.GetPage(page).GetImages()
                .Where(i => (long)i.WidthInSamples * i.HeightInSamples <= limits.MaxImagePixels)
                .MaxBy(i => (long)i.WidthInSamples * i.HeightInSamples);
            if (largest is null) continue;
            if (largest.RawBytes.StartsWith<byte>([0xFF, 0xD8, 0xFF])) images.Add(new PageImage(page - 1, "image/jpeg", largest.RawMemory.ToArray()));
            else if (largest.TryGetPng(out byte[]? png)) images.Add(new PageImage(page - 1, "image/png", png));
        }

        return images;
    }
}
