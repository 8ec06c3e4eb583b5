using SafeIntegration;

namespace Bank.Transfers;

public sealed record Currency(string Code, int Digits)
{
    public static readonly Currency Euro = new("EUR", 2);
}

public interface ITransfers
{
    [Effect]
    Task BookAsync(Guid account, string currency, int digits);
}

public sealed class Incoming(ITransfers transfers)
{
    public async Task<bool> HandleAsync(Guid account, [ExternalInput] string code, [ExternalInput] int digits)
    {
        Currency currency = new(code, digits);
        if (currency != Currency.Euro)
            return false;
        await transfers.BookAsync(account, currency.Code, currency.Digits);
        return true;
    }

    public async Task MoveAsync(Guid account, [ExternalInput] string code, [ExternalInput] int digits, [ExternalInput] string other)
    {
        Currency currency = new(code, digits);
        if (currency == new Currency(other, 2))
            await transfers.BookAsync(account, currency.Code, 2); // expect: SI1001
    }
}
