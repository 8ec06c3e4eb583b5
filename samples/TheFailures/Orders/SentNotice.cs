namespace TheFailures.Orders;

/// <summary>What a customer was told, so that a caller can judge it.</summary>
/// <param name="OrderId">The order as the payload named it.</param>
/// <param name="Recipient">The address the message went to.</param>
/// <param name="Kind">Confirmed, Preparing, OnItsWay, Delayed, Delivered or Cancelled.</param>
/// <param name="Total">The total the message names; <see langword="null"/> if it names none.</param>
/// <param name="Urgency">What the model said about the note.</param>
/// <param name="Path">The file that was written.</param>
public sealed record SentNotice(string OrderId, string Recipient, string Kind, decimal? Total, string Urgency, string Path);
