using System.Collections.Frozen;
using System.Net.Http.Json;
using SafeIntegration;

namespace Helpdesk.Languages;

public sealed record DetectedLanguage(string Code, double Share);

public interface IAssignments
{
    [Effect]
    Task AssignAsync(Guid ticketId, string desk, CancellationToken cancellationToken);
}

public sealed class LanguageRouter(HttpClient detection, IAssignments assignments)
{
    private static readonly FrozenDictionary<string, string> Desks = new Dictionary<string, string>
    {
        ["de"] = "desk-zurich",
        ["fr"] = "desk-geneva",
        ["en"] = "desk-london",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public async Task RouteAsync(Guid ticketId, CancellationToken cancellationToken)
    {
        DetectedLanguage language = await DetectAsync(ticketId, cancellationToken);
        string desk = Desks.GetValueOrDefault(language.Code, "desk-london");
        await assignments.AssignAsync(ticketId, desk, cancellationToken); // expect: SI1005
    }

    private async Task<DetectedLanguage> DetectAsync(Guid ticketId, CancellationToken cancellationToken) =>
        await detection.GetFromJsonAsync<DetectedLanguage>($"tickets/{ticketId}/language", cancellationToken)
        ?? throw new InvalidOperationException("The detection answered nothing.");
}
