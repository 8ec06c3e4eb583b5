using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Exchanges.Tickets;

public sealed record TicketFields(string Title, string Product, int Priority);

public sealed record Complaint(int Id, string Text);

public sealed class TicketWriter(IChatClient chat, HttpClient desk)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public async Task WriteAsync(Complaint complaint, CancellationToken cancellationToken)
    {
        ChatMessage[] messages =
        [
            new(ChatRole.System, "Answer with JSON: title, product, priority."),
            new(ChatRole.User, complaint.Text),
        ];
        ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
        string json = WithoutFence(response.Text);
        TicketFields fields = JsonSerializer.Deserialize<TicketFields>(json, Web)!; // expect: SI2003
        await desk.PostAsJsonAsync("tickets", new { complaint.Id, fields.Title, fields.Priority }, cancellationToken); // expect: SI2001
    }

    private static string WithoutFence(string text)
    {
        ReadOnlySpan<char> span = text.AsSpan().Trim();
        if (span.StartsWith("```json"))
            span = span["```json".Length..];
        if (span.EndsWith("```"))
            span = span[..^3];
        return span.ToString();
    }
}
