namespace BackOffice.Enquiries;

/// <summary>An e-mail as the routing sees it: no labels.</summary>
/// <param name="Id">The Message-Id without angle brackets; a hash of the file where a mail has none.</param>
/// <param name="From">Address and name of the sender; empty where a mail names none.</param>
/// <param name="Subject">May be empty.</param>
/// <param name="Body">Text; may be empty.</param>
public sealed record EnquiryMessage(string Id, string From, string Subject, string Body)
{
    /// <summary>What a classifier reads.</summary>
    public string Text => $"{Subject}\n{Body}";
}
