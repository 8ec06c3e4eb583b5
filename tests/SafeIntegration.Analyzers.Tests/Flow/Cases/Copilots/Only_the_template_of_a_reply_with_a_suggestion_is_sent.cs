using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Helpdesk.Suggestions;

public sealed record Ticket(Guid Id, string Customer, string Product, string Text);

public sealed record PreparedReply(string To, string Subject, string Body)
{
    public string? Suggestion { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];
}

public interface IOutbox
{
    [Effect]
    Task SendAsync(string to, string subject, string body, CancellationToken cancellationToken);
}

public interface IScreen
{
    void Show(Guid ticket, string? suggestion, IReadOnlyList<string> keywords);
}

public sealed class ReplyPreparation(IChatClient chat)
{
    public async Task<PreparedReply> PrepareAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        string body = $"Thank you for writing to us about {ticket.Product}. We answer within two days.";
        var reply = new PreparedReply(ticket.Customer, $"Ticket {ticket.Id:N}", body);

        ChatResponse suggestion = await chat.GetResponseAsync("Suggest an answer to\n" + ticket.Text, cancellationToken: cancellationToken);
        ChatResponse keywords = await chat.GetResponseAsync("Five keywords, with commas, of\n" + ticket.Text, cancellationToken: cancellationToken);

        return reply with
        {
            Suggestion = suggestion.Text,
            Keywords = [.. keywords.Text.Split(',').Select(word => word.Trim())],
        };
    }
}

public sealed class TicketDesk(ReplyPreparation preparation, IOutbox outbox, IScreen screen)
{
    public async Task OpenAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        PreparedReply reply = await preparation.PrepareAsync(ticket, cancellationToken);
        screen.Show(ticket.Id, reply.Suggestion, reply.Keywords);

        (string to, string subject, string body) = reply;
        await outbox.SendAsync(to, subject, body, cancellationToken);
    }
}
