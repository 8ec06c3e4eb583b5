using System.Text.Json.Serialization;

namespace BackOffice.Orders;

/// <summary>What a customer is told.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MessageKind>))]
public enum MessageKind
{
    /// <summary>We have your payment.</summary>
    Confirmed,

    /// <summary>It is packed.</summary>
    Preparing,

    /// <summary>It has left.</summary>
    OnItsWay,

    /// <summary>It comes later than promised.</summary>
    Delayed,

    /// <summary>It has arrived.</summary>
    Delivered,

    /// <summary>It is cancelled, the money comes back.</summary>
    Cancelled,

    /// <summary>The goods came back, so does the money.</summary>
    Returned,
}

/// <summary>Facts about a <see cref="MessageKind"/>.</summary>
public static class MessageKinds
{
    /// <summary>Whether a message of this kind names the order's total.</summary>
    public static bool StatesTotal(this MessageKind kind) => kind is MessageKind.Confirmed or MessageKind.Cancelled or MessageKind.Returned;
}
