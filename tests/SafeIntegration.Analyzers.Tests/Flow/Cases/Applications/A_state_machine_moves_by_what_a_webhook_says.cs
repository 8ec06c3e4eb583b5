// shape: dictionary of transitions, keyed by state and by the received event
using SafeIntegration;

namespace Subscriptions;

public enum SubscriptionState { Trial, Active, Paused, Ended }

public sealed record Hook(string Subscription, string Event);

public static class SubscriptionHooks
{
    private static readonly Dictionary<(SubscriptionState, string), SubscriptionState> Transitions = new()
    {
        [(SubscriptionState.Trial, "paid")] = SubscriptionState.Active,
        [(SubscriptionState.Active, "paused")] = SubscriptionState.Paused,
        [(SubscriptionState.Paused, "resumed")] = SubscriptionState.Active,
    };

    public static void Map(WebApplication app) => app.MapPost("/hooks", (Hook hook, ISubscriptions subscriptions) =>
    {
        SubscriptionState state = subscriptions.StateOf(hook.Subscription);
        SubscriptionState next = Transitions.GetValueOrDefault((state, hook.Event), SubscriptionState.Ended);
        subscriptions.Set(17, next); // expect: SI1005
        return Results.NoContent();
    });
}

public interface ISubscriptions
{
    SubscriptionState StateOf(string subscription);

    [Effect]
    void Set(int subscription, SubscriptionState state);
}
