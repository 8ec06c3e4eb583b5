// shape: value type with a user-defined operator and an implicit conversion
using SafeIntegration;

namespace Parking.Fines;

public readonly record struct Money(decimal Amount, string Currency)
{
    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount, left.Currency);

    public static implicit operator Money(decimal amount) => new(amount, "EUR");
}

public sealed record Fine(string Plate, decimal Amount);

public interface IDebitLedger
{
    [Effect]
    Task DebitAsync(Guid account, Money sum);
}

public sealed class FineCollector(HttpClient city, IDebitLedger ledger)
{
    public async Task CollectAsync(Guid fleetAccount, CancellationToken cancellationToken)
    {
        List<Fine>? fines = await city.GetFromJsonAsync<List<Fine>>("fines/open", cancellationToken);
        Money total = 0m;
        foreach (Fine fine in fines ?? [])
            total += fine.Amount;

        await ledger.DebitAsync(fleetAccount, total); // expect: SI1001
    }
}
