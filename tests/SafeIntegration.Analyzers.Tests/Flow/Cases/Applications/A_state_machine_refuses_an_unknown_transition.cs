// shape: switch over a tuple of state and event, the rest throws
using SafeIntegration;

namespace Subscriptions;

public enum Phase { Trial, Active, Paused }

public sealed record PhaseEvent(int Subscription, string Name);

public sealed class PhaseJob(HttpClient billing, IPhases phases)
{
    public async Task RunAsync(int subscription, CancellationToken cancellationToken)
    {
        PhaseEvent? received = await billing.GetFromJsonAsync<PhaseEvent>($"subscriptions/{subscription}/next", cancellationToken);
        Phase next = (phases.Current(subscription), received?.Name) switch
        {
            (Phase.Trial, "paid") => Phase.Active,
            (Phase.Active, "paused") => Phase.Paused,
            (Phase.Paused, "resumed") => Phase.Active,
            var (phase, name) => throw new InvalidOperationException($"{name} is not possible in {phase}."),
        };
        phases.Set(subscription, next);
    }
}

public interface IPhases
{
    Phase Current(int subscription);

    [Effect]
    void Set(int subscription, Phase phase);
}
