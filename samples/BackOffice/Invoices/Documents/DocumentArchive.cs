using System.Collections.Concurrent;
using System.Security.Cryptography;
using BackOffice.Invoices.Pdf;
using SafeIntegration;

namespace BackOffice.Invoices;

/// <summary>The documents that came in, as files named by their hash. Thread-safe.</summary>
public sealed class DocumentArchive(string folder)
{
    private const int CachedTexts = 256;

    private readonly ConcurrentDictionary<string, PdfText> _texts = new(StringComparer.Ordinal);

    /// <summary>Keeps a document and gives its hash.</summary>
    public async Task<string> KeepAsync(ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(document.Span));
        string path = PathOf(hash);
        if (File.Exists(path))
            return hash;
        Directory.CreateDirectory(folder);
        string temporary = Path.Combine(folder, Path.GetRandomFileName());
        await File.WriteAllBytesAsync(temporary, document, cancellationToken);
        File.Move(temporary, path, overwrite: true);
        return hash;
    }

    /// <summary>The text layer of a document.</summary>
    /// <exception cref="UnreadableDocumentException">The file is damaged or passes a limit.</exception>
    public async Task<PdfText> ReadTextAsync(string hash, CancellationToken cancellationToken)
    {
        if (_texts.TryGetValue(hash, out PdfText? known))
            return known;
        PdfText text = await PdfTextReader.ReadAsync(await File.ReadAllBytesAsync(PathOf(hash), cancellationToken), cancellationToken: cancellationToken);
        if (_texts.Count >= CachedTexts)
            _texts.Clear();
        return _texts[hash] = text;
    }

    /// <summary>What a reviewer looks at: page images of a scan, and the file itself.</summary>
    public IReadOnlyList<ReviewDocument> DocumentsOf(string hash)
    {
        byte[] file = File.ReadAllBytes(PathOf(hash));
        return [.. ImagesOf(file), new ReviewDocument("invoice.pdf", "application/pdf", file)];
    }

    // The definition's function is synchronous: this waits for the reader's own thread, which has a time limit.
    private static IEnumerable<ReviewDocument> ImagesOf(byte[] file)
    {
        try
        {
            IReadOnlyList<PageImage> images = PageImages.ReadAsync(file).GetAwaiter().GetResult();
            return images.Select(image => new ReviewDocument($"page {image.Page + 1}", image.MediaType, image.Bytes));
        }
        catch (UnreadableDocumentException)
        {
            return [];
        }
    }

    private string PathOf(string hash) => Path.Combine(folder, hash + ".pdf");
}
