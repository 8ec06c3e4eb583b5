namespace BackOffice.Invoices;

/// <summary>Why a mail or a document was refused.</summary>
public enum UnreadableReason
{
    MailTooLarge,
    MailBroken,

    /// <summary>The mail has no PDF attached.</summary>
    NoDocument,
    TooManyDocuments,
    DocumentTooLarge,
    DocumentBroken,
    TooManyPages,

    /// <summary>The document unpacks to far more than an invoice needs: damaged, or made to exhaust the reader.</summary>
    TooMuchContent,
    TooSlow,
}

/// <summary>A mail or document that cannot be read. The message says why and never quotes content.</summary>
public sealed class UnreadableDocumentException(UnreadableReason reason, string message, Exception? inner = null) : Exception(message, inner)
{
    public UnreadableReason Reason { get; } = reason;
}
