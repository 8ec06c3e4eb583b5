// shape: domain model with an aggregate that checks, events, repository
using SafeIntegration;

namespace Loyalty.Domain;

public sealed record EarnPoints(string Member, int Points);

public abstract record DomainEvent;

public sealed record PointsEarned(string Member, int Points) : DomainEvent;

public sealed class Account(string member)
{
    private readonly List<DomainEvent> _events = [];

    public IReadOnlyList<DomainEvent> Events => _events;

    public int Balance { get; private set; }

    public void Earn(int points)
    {
        Balance += points;
        _events.Add(new PointsEarned(member, points));
    }
}

public interface IEventStore
{
    Task<Account> LoadAsync(string member);

    [Effect]
    Task AppendAsync(IReadOnlyList<DomainEvent> events);
}

public sealed class EarnPointsHandler(IEventStore store)
{
    public async Task HandleAsync(EarnPoints command)
    {
        var account = new Account("house");
        account.Earn(command.Points);
        await store.AppendAsync(account.Events);
    }
}

public static class LoyaltyApi
{
    public static void Map(WebApplication app) =>
        app.MapPost("/points", (EarnPoints command, EarnPointsHandler handler) => handler.HandleAsync(command)); // expect: SI1001
}
