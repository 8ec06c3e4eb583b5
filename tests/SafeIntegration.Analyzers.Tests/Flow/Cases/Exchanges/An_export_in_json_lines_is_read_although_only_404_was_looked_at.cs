using System.Net;
using System.Text.Json.Nodes;
using SafeIntegration;

public interface IContactBus
{
    [Effect]
    ValueTask PublishAsync(string topic, string email, CancellationToken cancellationToken);
}

public sealed class ContactExport(HttpClient http)
{
    public async Task<IReadOnlyList<JsonNode>> ReadAsync(DateOnly day, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await http.GetAsync($"contacts/{day:yyyy-MM-dd}.jsonl", cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
            return [];

        string text = await response.Content.ReadAsStringAsync(cancellationToken); // expect: SI1007
        var nodes = new List<JsonNode>();
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (JsonNode.Parse(line) is JsonObject contact)
                nodes.Add(contact);
        }

        return nodes;
    }
}

public sealed class ContactJob(ContactExport export, IContactBus bus, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var yesterday = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-1);
        foreach (JsonNode contact in await export.ReadAsync(yesterday, cancellationToken))
        {
            string? email = contact["contact"]?["email"]?.GetValue<string>();
            if (string.IsNullOrWhiteSpace(email))
                continue;
            await bus.PublishAsync("contacts.changed", email, cancellationToken); // expect: SI1001
        }
    }
}
