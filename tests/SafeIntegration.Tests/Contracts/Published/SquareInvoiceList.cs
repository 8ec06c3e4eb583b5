using System.Text.Json.Serialization;

namespace SafeIntegration.Tests.Contracts.Published;

/// <summary>A list of invoices.</summary>
[Contract("q05", Naming = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed partial record SquareInvoiceList
{
    public required IReadOnlyList<SquareInvoiceListInvoice> Invoices { get; init; }
    public required string Cursor { get; init; }
}

/// <summary>A part of <see cref="SquareInvoiceList"/>.</summary>
public sealed record SquareInvoiceListInvoice
{
    public required SquareInvoiceListDetails Invoice { get; init; }
}

/// <summary>A part of <see cref="SquareInvoiceList"/>.</summary>
public sealed record SquareInvoiceListDetails
{
    public required string Id { get; init; }
    public required long Version { get; init; }
    public required string LocationId { get; init; }
    public required string OrderId { get; init; }
    public required IReadOnlyList<SquareInvoiceListPaymentRequest> PaymentRequests { get; init; }
    public required string InvoiceNumber { get; init; }
    public required string Title { get; init; }
    public required string Description { get; init; }
    public required DateTimeOffset ScheduledAt { get; init; }
    public required string Status { get; init; }
    public required string Timezone { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public required SquareInvoiceListPrimaryRecipient PrimaryRecipient { get; init; }
    public required SquareInvoiceListAcceptedPaymentMethods AcceptedPaymentMethods { get; init; }
    public required IReadOnlyList<SquareInvoiceListCustomField> CustomFields { get; init; }
    public required string DeliveryMethod { get; init; }
}

/// <summary>A part of <see cref="SquareInvoiceList"/>.</summary>
public sealed record SquareInvoiceListPaymentRequest
{
    public required string Uid { get; init; }
    public required string RequestType { get; init; }
    public required string DueDate { get; init; }
    public required bool TippingEnabled { get; init; }
    public required IReadOnlyList<SquareInvoiceListReminder> Reminders { get; init; }
    public required SquareInvoiceListComputedAmountMoney ComputedAmountMoney { get; init; }
    public required SquareInvoiceListTotalCompletedAmountMoney TotalCompletedAmountMoney { get; init; }
    public required string AutomaticPaymentSource { get; init; }
}

/// <summary>A part of <see cref="SquareInvoiceList"/>.</summary>
public sealed record SquareInvoiceListPrimaryRecipient
{
    public required string CustomerId { get; init; }
    public required string GivenName { get; init; }
    public required string FamilyName { get; init; }
    public required string EmailAddress { get; init; }
    public required string PhoneNumber { get; init; }
}

/// <summary>A part of <see cref="SquareInvoiceList"/>.</summary>
public sealed record SquareInvoiceListAcceptedPaymentMethods
{
    public required bool Card { get; init; }
    public required bool SquareGiftCard { get; init; }
    public required bool BankAccount { get; init; }
}

/// <summary>A part of <see cref="SquareInvoiceList"/>.</summary>
public sealed record SquareInvoiceListCustomField
{
    public required string Label { get; init; }
    public required string Value { get; init; }
    public required string Placement { get; init; }
}

/// <summary>A part of <see cref="SquareInvoiceList"/>.</summary>
public sealed record SquareInvoiceListReminder
{
    public required string Uid { get; init; }
    public required long RelativeScheduledDays { get; init; }
    public required string Message { get; init; }
    public required string Status { get; init; }
}

/// <summary>A part of <see cref="SquareInvoiceList"/>.</summary>
public sealed record SquareInvoiceListComputedAmountMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}

/// <summary>A part of <see cref="SquareInvoiceList"/>.</summary>
public sealed record SquareInvoiceListTotalCompletedAmountMoney
{
    public required long Amount { get; init; }
    public required string Currency { get; init; }
}
