using System.Diagnostics.CodeAnalysis;
using SafeIntegration;

public readonly struct Outcome<T>
{
    private readonly T? _value;

    private Outcome(T? value, string? error) => (_value, Error) = (value, error);

    public string? Error { get; }

    public bool IsOk => Error is null;

    public T Value => _value ?? throw new InvalidOperationException(Error);

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static Outcome<T> Fail(string error) => new(default, error);

    public Outcome<TOut> Map<TOut>(Func<T, TOut> map) => IsOk ? map(Value) : Outcome<TOut>.Fail(Error!);
}

public sealed record PayoutDto(string Iban, decimal Amount);

public sealed record BankOrder(string Iban, decimal Amount, string Text);

public interface IBank
{
    [Effect]
    Task TransferAsync(string iban, decimal amount, string text, CancellationToken cancellationToken);
}

public sealed class PayoutGateway(HttpClient http)
{
    public async Task<Outcome<PayoutDto>> NextAsync(CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await http.GetAsync("payouts/next", cancellationToken);
        if (!response.IsSuccessStatusCode)
            return Outcome<PayoutDto>.Fail($"The partner answers {(int)response.StatusCode}.");

        PayoutDto? payout = await response.Content.ReadFromJsonAsync<PayoutDto>(cancellationToken);
        if (payout is null)
            return Outcome<PayoutDto>.Fail("The partner has sent nothing.");
        return payout;
    }
}

public sealed class PayoutJob(PayoutGateway gateway, IBank bank, ILogger<PayoutJob> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Outcome<PayoutDto> fetched = await gateway.NextAsync(cancellationToken);
        Outcome<BankOrder> order = fetched.Map(payout => new BankOrder(payout.Iban, payout.Amount, "Payout"));
        if (!order.IsOk)
        {
            logger.LogWarning("No payout: {Error}", order.Error);
            return;
        }

        await bank.TransferAsync(order.Value.Iban, order.Value.Amount, order.Value.Text, cancellationToken); // expect: SI1001
    }
}
