namespace SafeIntegration.Inbox.Endpoints;

/// <summary>What a document is. An image is known by its first bytes: the declared type is the sender's word.</summary>
internal static class DocumentType
{
    /// <summary>The media type of an image that a page may show; null for everything else, SVG included, which can hold script.</summary>
    public static string? ImageOf(ReviewDocument document)
    {
        var start = document.Content.Span;
        return start switch
        {
            _ when start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) => "image/png",
            _ when start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => "image/jpeg",
            _ when start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8) => "image/gif",
            _ when start.StartsWith("RIFF"u8) && start.Length >= 12 && start[8..].StartsWith("WEBP"u8) => "image/webp",
            _ => null,
        };
    }

    public static bool IsText(ReviewDocument document) =>
        ImageOf(document) is null && document.MediaType.Split(';')[0].Trim().Equals("text/plain", StringComparison.OrdinalIgnoreCase);
}
