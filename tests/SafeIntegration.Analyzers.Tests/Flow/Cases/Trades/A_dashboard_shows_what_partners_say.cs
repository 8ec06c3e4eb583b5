// shape: page built with StringBuilder and returned, next to an unrelated effect
using System.Net;
using System.Text;
using System.Text.Json;
using SafeIntegration;

namespace Dashboards.Partners;

public interface IHeartbeat
{
    [Effect]
    Task BeatAsync(string name);
}

public sealed class Dashboard(HttpClient partners, IHeartbeat heartbeat, ILogger<Dashboard> logger)
{
    public async Task<IResult> RenderAsync(CancellationToken cancellationToken)
    {
        using JsonDocument document = JsonDocument.Parse(await partners.GetStringAsync("partners", cancellationToken));
        StringBuilder html = new("<ul>");
        foreach (JsonElement partner in document.RootElement.EnumerateArray())
        {
            string name = partner.GetProperty("name").GetString() ?? "?";
            string state = await partners.GetStringAsync($"partners/{Uri.EscapeDataString(name)}/state", cancellationToken);
            logger.LogInformation("{Partner} is {State}", name, state);
            html.Append("<li>").Append(WebUtility.HtmlEncode(name)).Append(": ").Append(WebUtility.HtmlEncode(state)).Append("</li>");
        }

        html.Append("</ul>");
        await heartbeat.BeatAsync("dashboard");
        return Results.Content(html.ToString(), "text/html");
    }
}

public static class DashboardEndpoints
{
    public static void MapDashboard(this IEndpointRouteBuilder app) =>
        app.MapGet("/", (Dashboard dashboard, CancellationToken cancellationToken) => dashboard.RenderAsync(cancellationToken));
}
