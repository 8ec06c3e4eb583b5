// shape: catch of a timeout that assumes the friendly answer as a bool
using SafeIntegration;

namespace Risks;

public sealed record Risk(int Points);

public sealed class RiskGate(HttpClient scores, IOrders orders)
{
    public async Task CheckAsync(int order, CancellationToken cancellationToken)
    {
        int points;
        try
        {
            Risk? risk = await scores.GetFromJsonAsync<Risk>($"risk/{order}", cancellationToken);
            points = risk!.Points;
        }
        catch (TaskCanceledException)
        {
            points = 0;
        }

        await orders.NoteRiskAsync(order, points); // expect: SI1001, SI1004
    }
}

public interface IOrders
{
    [Effect]
    Task NoteRiskAsync(int order, int points);
}
