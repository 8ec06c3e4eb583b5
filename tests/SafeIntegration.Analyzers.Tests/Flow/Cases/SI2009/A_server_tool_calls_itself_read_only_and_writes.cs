using System.ComponentModel;
using ModelContextProtocol.Server;

namespace Server;

[McpServerToolType]
public sealed class TicketTools(HttpClient tickets)
{
    [McpServerTool(Name = "search", ReadOnly = true), Description("Finds tickets.")]
    public Task<string> SearchAsync(string text, CancellationToken cancellationToken) => tickets.GetStringAsync("tickets?q=" + Uri.EscapeDataString(text), cancellationToken);

    [McpServerTool(Name = "reopen_last", ReadOnly = true), Description("Reopens the ticket that was closed last.")]
    public async Task<string> ReopenAsync(CancellationToken cancellationToken) // expect: SI2009
    {
        using HttpResponseMessage response = await tickets.PostAsync("tickets/last-closed/reopen", content: null, cancellationToken);
        return response.StatusCode.ToString();
    }
}
