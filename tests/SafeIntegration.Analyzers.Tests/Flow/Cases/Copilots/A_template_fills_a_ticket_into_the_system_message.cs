using Microsoft.Extensions.AI;

namespace Helpdesk.Prompts;

public sealed record RemoteTicket(string Number, string Title, string Description);

public sealed class PromptTemplate(string text)
{
    public string Render(IReadOnlyDictionary<string, string> values) =>
        values.Aggregate(text, (filled, pair) => filled.Replace("{{" + pair.Key + "}}", pair.Value));
}

public sealed class TicketSource(HttpClient http)
{
    public async Task<RemoteTicket> LoadAsync(int id, CancellationToken cancellationToken) =>
        await http.GetFromJsonAsync<RemoteTicket>($"tickets/{id}", cancellationToken)
            ?? throw new InvalidOperationException($"There is no ticket {id}.");
}

public sealed class TicketAdvisor(TicketSource tickets, IChatClient chat)
{
    private static readonly PromptTemplate Template = new(
        """
        You help the second level of our support.
        The ticket is about: {{title}}
        {{description}}
        Name three causes that are worth a look.
        """);

    public async Task<string> AdviseAsync(int id, string question, CancellationToken cancellationToken)
    {
        RemoteTicket ticket = await tickets.LoadAsync(id, cancellationToken);
        string system = Template.Render(new Dictionary<string, string>
        {
            ["title"] = ticket.Title,
            ["description"] = ticket.Description,
        });

        var messages = new List<ChatMessage>();
        messages.Add(new ChatMessage(ChatRole.System, system)); // expect: SI2008
        messages.Add(new ChatMessage(ChatRole.User, question));

        ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
        return response.Text;
    }
}
