// shape: Lazy of a task in a field, handed out by an expression-bodied property
using SafeIntegration;

namespace Facility.Rent;

public sealed record BankAccount(string Holder, string Iban);

public sealed class LandlordDetails
{
    private readonly Lazy<Task<BankAccount?>> _account;

    public LandlordDetails(HttpClient treasury)
    {
        _account = new Lazy<Task<BankAccount?>>(
            () => treasury.GetFromJsonAsync<BankAccount>("landlord/account"),
            LazyThreadSafetyMode.ExecutionAndPublication);
    }

    public Task<BankAccount?> Account => _account.Value;
}

public interface IBankLine
{
    [Effect]
    Task TransferAsync(string iban, decimal amount, string reference);
}

public sealed class RentRun(LandlordDetails landlord, IBankLine bank)
{
    private const decimal Rent = 4_250m;

    public async Task PayAsync(DateOnly month)
    {
        BankAccount account = await landlord.Account ?? throw new InvalidOperationException("The treasury has no account.");
        await bank.TransferAsync(account.Iban, Rent, $"Rent {month:yyyy-MM}"); // expect: SI1001
    }
}
