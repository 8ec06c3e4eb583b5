using BackOffice.Learning;

namespace BackOffice.Orders;

/// <summary>The correct message about an order, for judging what was sent.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Recipient">The customer's address.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Total">The total the message names; <see langword="null"/> if it names none.</param>
/// <param name="Urgency">How urgent a person finds the note on the order.</param>
public sealed record OrderTruth(string OrderId, string Recipient, MessageKind Kind, decimal? Total, Urgency Urgency)
{
    /// <summary>
    /// The facts a sent message gets wrong: none, or some of <c>order</c>, <c>recipient</c>, <c>kind</c>, <c>total</c>. A message with
    /// any of them is a wrong message. Urgency is a judgement of a model and counted apart.
    /// </summary>
    public IReadOnlyList<string> WrongFactsIn(SentMessage sent) =>
    [
        .. sent.OrderId == OrderId ? (string[])[] : ["order"],
        .. sent.Recipient == Recipient ? (string[])[] : ["recipient"],
        .. sent.Kind == Kind ? (string[])[] : ["kind"],
        .. sent.Total == Total ? (string[])[] : ["total"],
    ];
}
