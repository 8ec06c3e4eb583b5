namespace SafeIntegration.Tests.Contracts.Published;

/// <summary>A notification of a payment platform that a direct debit was initiated.</summary>
[Contract("d01")]
public sealed partial record AdyenDebitNotice
{
    public required DateTimeOffset EventDate { get; init; }
    public required string EventType { get; init; }
    public required string Live { get; init; }
    public required string ExecutingUserKey { get; init; }
    public required string PspReference { get; init; }
    public required AdyenDebitNoticeContent Content { get; init; }
}

/// <summary>A part of <see cref="AdyenDebitNotice"/>.</summary>
public sealed record AdyenDebitNoticeContent
{
    public required string AccountCode { get; init; }
    public required AdyenDebitNoticeAmount Amount { get; init; }
    public required string DebitInitiationDate { get; init; }
    public required IReadOnlyList<AdyenDebitNoticeSplit> Splits { get; init; }
    public required AdyenDebitNoticeStatus Status { get; init; }
}

/// <summary>A part of <see cref="AdyenDebitNotice"/>.</summary>
public sealed record AdyenDebitNoticeAmount
{
    public required string Currency { get; init; }
    public required long Value { get; init; }
}

/// <summary>A part of <see cref="AdyenDebitNotice"/>.</summary>
public sealed record AdyenDebitNoticeSplit
{
    public string? Account { get; init; }
    public required AdyenDebitNoticeAmount Amount { get; init; }
    public required string Reference { get; init; }
    public required string Type { get; init; }
}

/// <summary>A part of <see cref="AdyenDebitNotice"/>.</summary>
public sealed record AdyenDebitNoticeStatus
{
    public required string StatusCode { get; init; }
}
