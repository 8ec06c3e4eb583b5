using Microsoft.ML;
using Microsoft.ML.Data;
using SafeIntegration;

namespace Tickets;

public sealed class TicketText
{
    public string Body { get; set; } = "";
}

public sealed class TicketClass
{
    [ColumnName("PredictedLabel")]
    public string Label { get; set; } = "";

    public float[] Score { get; set; } = [];
}

public interface ITickets
{
    [Effect]
    Task CloseAsync(int ticket, string reason);
}

public sealed class AutoClose(PredictionEngine<TicketText, TicketClass> engine, ITickets tickets)
{
    private const float Sure = 0.7f;

    public async Task RunAsync(IReadOnlyDictionary<int, string> open)
    {
        foreach ((int id, string body) in open)
        {
            TicketClass result = engine.Predict(new TicketText { Body = body });
            if (result.Score.Max() < Sure) continue;
            await tickets.CloseAsync(id, "answered by an article"); // expect: SI2006
        }
    }
}
