using System.ComponentModel.DataAnnotations;
using System.Globalization;
using BackOffice.Learning;
using SafeIntegration;

namespace BackOffice.Orders;

/// <summary>What one customer is to be told about one change of one order.</summary>
public sealed record OrderNotice
{
    /// <summary>The order.</summary>
    [RegularExpression("[0-9]{6}")]
    [Derived("the order itself")]
    public required string OrderId { get; init; }

    /// <summary>What happened.</summary>
    [Derived("the order itself")]
    public required MessageKind Kind { get; init; }

    /// <summary>The customer's address.</summary>
    [EmailAddress]
    [Derived("the order itself")]
    public required string Recipient { get; init; }

    /// <summary>The customer's name.</summary>
    [StringLength(200, MinimumLength = 1)]
    [Derived("the order itself")]
    public required string CustomerName { get; init; }

    /// <summary>The language of the message.</summary>
    [RegularExpression("en|de|fr")]
    [Derived("the order itself")]
    public required string Language { get; init; }

    /// <summary>The order's total; the message names it if <see cref="MessageKinds.StatesTotal"/>.</summary>
    [Range(0.01, 1_000_000)]
    [Derived("the order itself")]
    public required decimal Total { get; init; }

    /// <summary>ISO 4217.</summary>
    [RegularExpression("[A-Z]{3}")]
    [Derived("the order itself")]
    public required string Currency { get; init; }

    /// <summary>How soon somebody has to deal with the note on the order.</summary>
    [Derived("judged from the note on the order")]
    public required Urgency Urgency { get; init; }

    /// <summary>When the order changed.</summary>
    [Derived("the order itself")]
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Names this change of this order: the same change seen twice is one message.</summary>
    public string MessageId => string.Create(CultureInfo.InvariantCulture, $"{OrderId}.{Kind}.{UpdatedAt.UtcDateTime:yyyyMMddHHmmss}@orders.fennick.example").ToLowerInvariant();

    /// <summary>The notice for an order in the format before the platform's update.</summary>
    public static OrderNotice For(OrderV1 order, Urgency urgency) => new()
    {
        OrderId = order.Id,
        Kind = order.Status switch
        {
            OrderStatusV1.Paid => MessageKind.Confirmed,
            OrderStatusV1.Packed => MessageKind.Preparing,
            OrderStatusV1.Shipped => MessageKind.OnItsWay,
            OrderStatusV1.Delayed => MessageKind.Delayed,
            OrderStatusV1.Delivered => MessageKind.Delivered,
            OrderStatusV1.Cancelled => MessageKind.Cancelled,
            _ => throw new ArgumentOutOfRangeException(nameof(order), "The order has a status that no message exists for."),
        },
        Recipient = order.Email,
        CustomerName = order.CustomerName,
        Language = order.Language,
        Total = order.Total,
        Currency = order.Currency,
        Urgency = urgency,
        UpdatedAt = order.UpdatedAt,
    };

    /// <summary>The notice for an order in the format after the platform's update.</summary>
    public static OrderNotice For(OrderV2 order, Urgency urgency) => new()
    {
        OrderId = order.Id,
        Kind = order.FulfilmentStatus switch
        {
            OrderStatusV2.Paid => MessageKind.Confirmed,
            OrderStatusV2.Packed => MessageKind.Preparing,
            OrderStatusV2.Shipped => MessageKind.OnItsWay,
            OrderStatusV2.Delayed => MessageKind.Delayed,
            OrderStatusV2.Delivered => MessageKind.Delivered,
            OrderStatusV2.Cancelled => MessageKind.Cancelled,
            OrderStatusV2.Returned => MessageKind.Returned,
            _ => throw new ArgumentOutOfRangeException(nameof(order), "The order has a status that no message exists for."),
        },
        Recipient = order.Email,
        CustomerName = order.CustomerName,
        Language = order.Language,
        Total = order.Amount.Total,
        Currency = order.Amount.Currency,
        Urgency = urgency,
        UpdatedAt = order.UpdatedAt,
    };
}
