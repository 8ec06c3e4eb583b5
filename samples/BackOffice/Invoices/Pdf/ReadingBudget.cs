namespace BackOffice.Invoices.Pdf;

/// <summary>
/// Counts what one document has used. Once a limit is passed every further step fails, because PdfPig swallows some exceptions
/// and would go on. Used by one thread at a time, except for <see cref="Cancel"/>.
/// </summary>
internal sealed class ReadingBudget(PdfLimits limits)
{
    private long _unpacked;
    private int _glyphs;
    private int _operations;
    private volatile UnreadableDocumentException? _failure;

    /// <summary>Unpacked bytes that may still be made.</summary>
    public long BytesLeft => limits.MaxUnpackedBytes - _unpacked;

    public int MaxPages => limits.MaxPages;

    public void Cancel() => Fail(UnreadableReason.TooSlow, $"The document took longer than {limits.MaxTime.TotalSeconds:0} s to read.");

    public void ThrowIfSpent()
    {
        if (_failure is { } failure) throw failure;
    }

    public void Unpack(long bytes)
    {
        _unpacked += bytes;
        if (BytesLeft < 0) Fail(UnreadableReason.TooMuchContent, "The document unpacks to more than an invoice needs.");
        ThrowIfSpent();
    }

    public void Glyph()
    {
        if (++_glyphs > limits.MaxGlyphs) Fail(UnreadableReason.TooMuchContent, "The document has more text than an invoice needs.");
        ThrowIfSpent();
    }

    public void Operation()
    {
        if (++_operations > limits.MaxOperations) Fail(UnreadableReason.TooMuchContent, "The document draws more than an invoice needs.");
        ThrowIfSpent();
    }

    public void Fail(UnreadableReason reason, string message) => _failure ??= new UnreadableDocumentException(reason, message);
}
