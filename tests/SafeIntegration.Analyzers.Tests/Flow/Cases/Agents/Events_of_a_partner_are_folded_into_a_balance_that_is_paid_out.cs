using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using SafeIntegration;

namespace Affiliates;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Earned), "earned")]
[JsonDerivedType(typeof(Cancelled), "cancelled")]
public abstract record Movement(long Version);

public sealed record Earned(long Version, decimal Commission) : Movement(Version);

public sealed record Cancelled(long Version, decimal Commission) : Movement(Version);

public sealed record Account(long Version, decimal Balance)
{
    public static readonly Account Empty = new(0, 0m);

    public Account Apply(Movement movement) => movement switch
    {
        Earned earned => this with { Version = earned.Version, Balance = Balance + earned.Commission },
        Cancelled cancelled => this with { Version = cancelled.Version, Balance = Balance - cancelled.Commission },
        _ => throw new InvalidOperationException($"{movement.GetType().Name} is not known."),
    };

    public static Account Replay(IEnumerable<Movement> movements) => movements.Aggregate(Empty, (account, movement) => account.Apply(movement));
}

public sealed class PayoutOptions
{
    public required string Iban { get; init; }
}

public interface IBank
{
    [Effect]
    Task TransferAsync(string iban, decimal amount, CancellationToken cancellationToken);
}

public sealed class MonthlyPayout(HttpClient partner, IBank bank, IOptions<PayoutOptions> options, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromDays(30), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            List<Movement>? movements = await partner.GetFromJsonAsync<List<Movement>>("movements", stoppingToken);
            Account account = Account.Replay(movements ?? throw new InvalidDataException("There is no list."));
            await bank.TransferAsync(options.Value.Iban, account.Balance, stoppingToken); // expect: SI1001
        }
    }
}
