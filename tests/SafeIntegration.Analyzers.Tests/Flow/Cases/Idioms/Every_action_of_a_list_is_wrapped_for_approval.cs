using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Case.WrappedActions;

public interface IMail
{
    [Effect]
    Task SendAsync(string to, string text);
}

public interface ICalendar
{
    [Effect]
    Task BookAsync(string room, DateTimeOffset start);

    Task<string> FreeRoomsAsync(DateTimeOffset start);
}

public sealed class OfficeAssistant(IChatClient chat, IMail mail, ICalendar calendar, ILogger<OfficeAssistant> logger)
{
    public async Task AskAsync(IEnumerable<ChatMessage> conversation, CancellationToken cancellationToken)
    {
        Delegate[] actions = [mail.SendAsync, calendar.BookAsync];
        IEnumerable<AITool> guarded = actions.Select(action => new ApprovalRequiredAIFunction(AIFunctionFactory.Create(action)));

        ChatOptions options = new()
        {
            Tools = [.. guarded, AIFunctionFactory.Create(calendar.FreeRoomsAsync)],
        };

        ChatResponse response = await chat.GetResponseAsync(conversation, options, cancellationToken);
        logger.LogInformation("{Count} messages came back", response.Messages.Count);
    }
}
