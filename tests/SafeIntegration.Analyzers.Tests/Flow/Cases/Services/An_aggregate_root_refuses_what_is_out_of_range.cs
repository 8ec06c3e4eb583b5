// shape: domain model whose aggregate throws a domain exception
using SafeIntegration;

namespace Loyalty.Domain;

public sealed class DomainException(string message) : Exception(message);

public sealed record SpendPoints(int Points);

public sealed class Wallet
{
    public int Spent { get; private set; }

    public void Spend(int points)
    {
        if (points <= 0 || points > 10_000)
            throw new DomainException("Between 1 and 10,000 points can be spent at once.");
        Spent += points;
    }
}

public interface IWallets
{
    [Effect]
    Task SaveAsync(int spent);
}

public static class WalletApi
{
    public static void Map(WebApplication app) => app.MapPost("/spend", async (SpendPoints command, IWallets wallets) =>
    {
        var wallet = new Wallet();
        wallet.Spend(command.Points);
        await wallets.SaveAsync(wallet.Spent);
        return Results.NoContent();
    });
}
