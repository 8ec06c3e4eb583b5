using SafeIntegration;

namespace Case.ImplicitReference;

public readonly struct PaymentReference
{
    private readonly string _value;

    private PaymentReference(string value) => _value = value;

    public static implicit operator PaymentReference(string value) => new(value.Trim());

    public override string ToString() => _value;
}

public interface IOpenRefunds
{
    (Guid Payment, decimal Amount) Next();
}

public interface IRefunds
{
    [Effect]
    Task RefundAsync(Guid payment, decimal amount, string statementLine, CancellationToken cancellationToken);
}

public static class RefundEndpoint
{
    public static async Task<IResult> NextAsync(HttpContext context, IOpenRefunds open, IRefunds refunds)
    {
        PaymentReference reference = context.Request.Headers["X-Reference"].ToString();
        (Guid payment, decimal amount) = open.Next();

        await refunds.RefundAsync(payment, amount, $"Refund {reference}", context.RequestAborted); // expect: SI1001
        return Results.NoContent();
    }
}
