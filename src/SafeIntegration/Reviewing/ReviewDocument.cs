namespace SafeIntegration;

/// <summary>A document a reviewer can look at beside the fields: a page image, a text, or a file to download.</summary>
/// <param name="Name">A short name, for example <c>page 1</c> or <c>invoice.pdf</c>.</param>
/// <param name="MediaType">
/// For example <c>image/png</c>, <c>image/jpeg</c>, <c>text/plain</c> or <c>application/pdf</c>. Only PNG, JPEG, GIF and WebP images and plain text are shown in the page;
/// everything else is offered as a download.
/// </param>
/// <param name="Content">The bytes.</param>
public sealed record ReviewDocument(string Name, string MediaType, ReadOnlyMemory<byte> Content);
