using BackOffice.Learning;

namespace BackOffice.Enquiries;

/// <summary>One labelled e-mail of the archive.</summary>
/// <param name="Id">Unique in the archive, for example <c>E017</c>.</param>
/// <param name="From">The sender as a mail header shows it.</param>
/// <param name="Subject">May be empty.</param>
/// <param name="Body">Plain text, lines separated by <c>\n</c>.</param>
/// <param name="ServiceType">The queue the team would put it in; <see langword="null"/> if none of them fits.</param>
/// <param name="Urgency">How soon the team would deal with it.</param>
public sealed record Enquiry(string Id, string From, string Subject, string Body, ServiceType? ServiceType, Urgency Urgency)
{
    /// <summary>What a classifier reads.</summary>
    public string Text => $"{Subject}\n{Body}";
}
