using System.Collections.Frozen;
using SafeIntegration;

namespace Insurance.Refunds;

public sealed record RefundOrder(string Iban, string Currency, decimal Amount, DateOnly Due);

public interface IBank
{
    [Effect]
    Task TransferAsync(string iban, decimal amount, string currency, CancellationToken cancellationToken);
}

public sealed class RefundOrderCheck(TimeProvider clock)
{
    private static readonly FrozenSet<string> Currencies = new[] { "EUR", "CHF", "GBP" }.ToFrozenSet();
    private static readonly decimal Smallest = 0.5m;
    private static readonly decimal Largest = 2_500m;

    public List<string> ProblemsOf(RefundOrder order)
    {
        List<string> problems = [];
        DateOnly today = DateOnly.FromDateTime(clock.GetUtcNow().Date);

        if (string.IsNullOrWhiteSpace(order.Iban))
            problems.Add("There is no account.");

        if (!Currencies.Contains(order.Currency))
            problems.Add($"Currency '{order.Currency}' is not paid out.");

        if (order.Amount < Smallest || order.Amount > Largest)
            problems.Add($"{order.Amount} is outside of {Smallest} to {Largest}.");

        if (order.Due < today || order.Due > today.AddDays(60))
            problems.Add("The due date is not within sixty days.");

        return problems;
    }
}

public sealed class RefundRun(HttpClient partner, RefundOrderCheck check, IBank bank, ILogger<RefundRun> logger)
{
    public async Task PayNextAsync(CancellationToken cancellationToken)
    {
        RefundOrder? order = await partner.GetFromJsonAsync<RefundOrder>("refunds/next", cancellationToken);
        if (order is null)
            return;

        List<string> problems = check.ProblemsOf(order);
        if (problems.Count > 0)
        {
            logger.LogError("The refund is not paid: {Problems}", string.Join(' ', problems));
            return;
        }

        await bank.TransferAsync(order.Iban, order.Amount, order.Currency, cancellationToken); // expect: SI1001
    }
}
