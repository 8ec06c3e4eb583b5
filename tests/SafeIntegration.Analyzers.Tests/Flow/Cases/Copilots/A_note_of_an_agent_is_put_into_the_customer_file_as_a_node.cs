using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Agents.AI;

namespace Crm.Notes;

public sealed record Account(Guid Id, string Name);

public sealed record Call(Account Account, TimeSpan Duration, IReadOnlyList<string> Lines);

public sealed class NoteTaker(AIAgent agent)
{
    public async ValueTask<JsonObject> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        string transcript = string.Join('\n', call.Lines);
        var run = await agent.RunAsync("Note what was agreed in this call, one agreement a line.\n" + transcript, cancellationToken: cancellationToken);

        var agreements = new JsonArray();
        foreach (string line in run.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            agreements.Add(JsonValue.Create(line.TrimStart('-', ' ')));

        return new JsonObject
        {
            ["minutes"] = (int)call.Duration.TotalMinutes,
            ["agreements"] = agreements,
        };
    }
}

public sealed class CallArchive(NoteTaker notes, IHttpClientFactory clients)
{
    public async Task CloseAsync(Call call, CancellationToken cancellationToken)
    {
        JsonObject note = await notes.TakeAsync(call, cancellationToken);
        note["account"] = call.Account.Name;

        HttpClient crm = clients.CreateClient("crm");
        using var content = new StringContent(note.ToJsonString(), Encoding.UTF8, MediaTypeNames.Application.Json);
        using HttpResponseMessage response = await crm.PutAsync($"accounts/{call.Account.Id}/notes/latest", content, cancellationToken); // expect: SI2001
        response.EnsureSuccessStatusCode();
    }
}
