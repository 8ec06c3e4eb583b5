// shape: JSON DOM, nested loops over arrays and properties
using System.Text.Json;
using SafeIntegration;

namespace Weather.Alerts;

public sealed class AlertReader(HttpClient service, IPager pager)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using JsonDocument document = JsonDocument.Parse(await service.GetStringAsync("alerts", cancellationToken));
        foreach (JsonElement region in document.RootElement.GetProperty("regions").EnumerateArray())
        {
            if (!region.TryGetProperty("alerts", out JsonElement alerts))
                continue;
            foreach (JsonProperty alert in alerts.EnumerateObject())
            {
                string? text = alert.Value.GetProperty("headline").GetString();
                if (!string.IsNullOrEmpty(text))
                    await pager.SendAsync(text); // expect: SI1001
            }
        }
    }
}

public interface IPager
{
    [Effect]
    Task SendAsync(string text);
}
