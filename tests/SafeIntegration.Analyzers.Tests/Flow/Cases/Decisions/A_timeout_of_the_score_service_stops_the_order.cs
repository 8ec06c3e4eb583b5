// shape: catch that translates the failure into a result which is asked
using SafeIntegration;

namespace Risks;

[Contract("risk.v1")]
public sealed partial record CheckedRisk
{
    public required int Points { get; init; }
}

public sealed class CarefulRiskGate(HttpClient scores, IOrders orders)
{
    public async Task CheckAsync(int order, CancellationToken cancellationToken)
    {
        if (await ReadAsync(order, cancellationToken) is not { } risk)
        {
            Console.Error.WriteLine($"Order {order} waits for its score.");
            return;
        }

        await orders.NoteRiskAsync(order, risk.Points);
    }

    private async Task<CheckedRisk?> ReadAsync(int order, CancellationToken cancellationToken)
    {
        try
        {
            return await scores.GetContractAsync<CheckedRisk>($"risk/{order}", cancellationToken);
        }
        catch (Exception problem) when (problem is HttpRequestException or ContractException)
        {
            return null;
        }
    }
}

public interface IOrders
{
    [Effect]
    Task NoteRiskAsync(int order, int points);
}
