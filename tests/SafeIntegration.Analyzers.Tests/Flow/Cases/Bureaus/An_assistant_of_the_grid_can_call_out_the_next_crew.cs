using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Utility.Grid;

public sealed record Outage(string Area, DateTimeOffset Since, int Households);

public interface IOutageBoard
{
    Task<IReadOnlyList<Outage>> OpenAsync(CancellationToken cancellationToken);
}

public interface IOnCall
{
    [Effect]
    Task CallOutNextAsync(CancellationToken cancellationToken);
}

public sealed class GridAssistant(IChatClient chat, IOutageBoard board, IOnCall onCall, ILogger<GridAssistant> logger)
{
    private const string Instructions = "You help the operators of the grid. Ask the operator before you call anybody out.";

    public async Task<ChatResponse> AskAsync(string question, CancellationToken cancellationToken)
    {
        var options = new ChatOptions { Instructions = Instructions, Tools = [.. CreateTools()] };
        ChatResponse response = await chat.GetResponseAsync([new ChatMessage(ChatRole.User, question)], options, cancellationToken);
        logger.LogInformation("Answered with {Count} messages", response.Messages.Count);
        return response;
    }

    private IEnumerable<AITool> CreateTools()
    {
        yield return AIFunctionFactory.Create(board.OpenAsync, "open_outages", "Lists the open outages.");
        yield return AIFunctionFactory.Create(CallOutAsync, "call_out", "Calls the next crew out. Only with the operator's consent."); // expect: SI2009
    }

    private async Task<string> CallOutAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Outage> open = await board.OpenAsync(cancellationToken);
        if (open.Count == 0)
            return "There is no outage.";

        await onCall.CallOutNextAsync(cancellationToken);
        return "A crew was called.";
    }
}
