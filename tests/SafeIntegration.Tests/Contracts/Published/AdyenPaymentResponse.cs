namespace SafeIntegration.Tests.Contracts.Published;

/// <summary>A payment that continues by a redirect.</summary>
[Contract("d03")]
public sealed partial record AdyenPaymentResponse
{
    public required string ResultCode { get; init; }
    public required IReadOnlyList<AdyenPaymentResponseDetail> Details { get; init; }
    public required string PaymentData { get; init; }
    public required AdyenPaymentResponseRedirect Redirect { get; init; }
}

/// <summary>A part of <see cref="AdyenPaymentResponse"/>.</summary>
public sealed record AdyenPaymentResponseDetail
{
    public required string Key { get; init; }
    public required string Type { get; init; }
}

/// <summary>A part of <see cref="AdyenPaymentResponse"/>.</summary>
public sealed record AdyenPaymentResponseRedirect
{
    public required string Method { get; init; }
    public required string Url { get; init; }
}
