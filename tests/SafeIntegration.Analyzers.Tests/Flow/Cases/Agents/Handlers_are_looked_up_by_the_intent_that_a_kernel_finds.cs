using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Helpdesk;

public sealed record Ticket(Guid Id, Guid Order, string Text);

public interface IIntentHandler
{
    string Intent { get; }

    Task HandleAsync(Ticket ticket, CancellationToken cancellationToken);
}

public sealed class CancelHandler(HttpClient shop) : IIntentHandler
{
    public string Intent => "cancel";

    public async Task HandleAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await shop.DeleteAsync($"orders/{ticket.Order}", cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}

public sealed class PraiseHandler(ILogger<PraiseHandler> logger) : IIntentHandler
{
    public string Intent => "praise";

    public Task HandleAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        logger.LogInformation("Somebody likes us: {Ticket}", ticket.Id);
        return Task.CompletedTask;
    }
}

public sealed class TicketRouter
{
    private readonly Dictionary<string, IIntentHandler> _handlers;
    private readonly IChatCompletionService _chat;

    public TicketRouter(Kernel kernel, IEnumerable<IIntentHandler> handlers)
    {
        _chat = kernel.GetRequiredService<IChatCompletionService>();
        _handlers = handlers.ToDictionary(h => h.Intent, StringComparer.OrdinalIgnoreCase);
    }

    public async Task RouteAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var history = new ChatHistory("Name the intent of the mail in one word: cancel or praise.");
        history.AddUserMessage(ticket.Text);

        ChatMessageContent answer = await _chat.GetChatMessageContentAsync(history, cancellationToken: cancellationToken);
        string intent = answer.Content?.Trim() ?? "";

        if (!_handlers.TryGetValue(intent, out IIntentHandler? handler))
            throw new NotSupportedException($"Nobody handles the intent of ticket {ticket.Id}.");

        await handler.HandleAsync(ticket, cancellationToken); // expect: SI2002
    }
}
