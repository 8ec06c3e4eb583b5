// shape: incident handler that summarises beside its work
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Operations.Incidents;

public sealed record Incident(string Id, string Service, string Details);

public interface IPager
{
    [Effect]
    Task PageAsync(string service, string details, CancellationToken token);
}

public static class SummaryExtensions
{
    extension(IChatClient chat)
    {
        public async Task<string> SumUpAsync(string text, CancellationToken token)
        {
            ChatResponse response = await chat.GetResponseAsync("One sentence:\n" + text, cancellationToken: token);
            return response.Text.ReplaceLineEndings(" ");
        }
    }
}

public sealed class IncidentHandler(IChatClient chat, IPager pager, ILogger<IncidentHandler> logger)
{
    public async Task HandleAsync(Incident incident, CancellationToken token)
    {
        string summary = await chat.SumUpAsync(incident.Details, token);
        if (summary.Contains("database", StringComparison.OrdinalIgnoreCase))
            logger.LogWarning("Incident {Id} seems to be about the database: {Summary}", incident.Id, summary);
        else
            logger.LogInformation("Incident {Id}: {Summary}", incident.Id, summary);

        await pager.PageAsync(incident.Service, incident.Details, token);
    }
}
