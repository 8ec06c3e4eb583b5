using BackOffice.Learning;

namespace BackOffice.Orders;

/// <summary>What a customer was told, for comparison with an <see cref="OrderTruth"/>.</summary>
/// <param name="OrderId">The order the message is about.</param>
/// <param name="Recipient">The address it went to.</param>
/// <param name="Kind">What it says happened.</param>
/// <param name="Total">The total it names; <see langword="null"/> if it names none.</param>
/// <param name="Urgency">How urgent the note on the order was taken to be.</param>
public sealed record SentMessage(string OrderId, string Recipient, MessageKind Kind, decimal? Total, Urgency Urgency);
