namespace BackOffice.Summaries;

/// <summary>What came of a run.</summary>
/// <param name="Orders">What customers were told.</param>
/// <param name="Enquiries">Where enquiries went.</param>
/// <param name="Invoices">What was posted.</param>
/// <param name="RefusedMails">Mails with invoices that could not be taken in.</param>
public sealed record BackOfficeSummary(OrderSummary Orders, EnquirySummary Enquiries, InvoiceSummary Invoices, int RefusedMails)
{
    /// <summary>The lines of the summary.</summary>
    public IEnumerable<string> Lines() =>
    [
        .. Orders.Lines(),
        .. Enquiries.Lines(),
        .. Invoices.Lines(),
        .. RefusedMails > 0 ? [$"mails       refused with a reason beside them                {RefusedMails}"] : Array.Empty<string>(),
    ];
}
