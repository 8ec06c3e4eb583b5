// shape: guard that asks a limit service of our own table
using System.Data.Common;
using Dapper;
using SafeIntegration;

namespace Guards.Async;

public sealed record Withdrawal(int Account, decimal Amount);

public interface ITeller
{
    [Effect]
    Task PayOutAsync(decimal amount);
}

public sealed class Counter(DbDataSource database, ITeller teller)
{
    public async Task HandleAsync([ExternalInput] Withdrawal withdrawal)
    {
        await EnsureCoveredAsync(withdrawal);
        await teller.PayOutAsync(withdrawal.Amount);
    }

    private async Task EnsureCoveredAsync(Withdrawal withdrawal)
    {
        if (withdrawal.Amount is <= 0 or > 2_000)
            throw new InvalidDataException("0 to 2000 can be paid out.");
        await using DbConnection connection = await database.OpenConnectionAsync();
        decimal balance = await connection.QuerySingleAsync<decimal>("select balance from account where id = @id", new { id = withdrawal.Account });
        if (balance < withdrawal.Amount)
            throw new InvalidOperationException("The account does not cover it.");
    }
}
