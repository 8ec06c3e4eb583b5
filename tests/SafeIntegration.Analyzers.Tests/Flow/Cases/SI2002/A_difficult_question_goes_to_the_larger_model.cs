// shape: model router that saves money
using Microsoft.Extensions.AI;

namespace Routing;

public sealed class ModelRouter([FromKeyedServices("small")] IChatClient small, [FromKeyedServices("large")] IChatClient large, ILogger<ModelRouter> logger)
{
    public async Task<string> AskAsync(string question, CancellationToken cancellationToken)
    {
        ChatResponse difficulty = await small.GetResponseAsync("Is this question easy or difficult? One word.\n" + question, cancellationToken: cancellationToken);
        IChatClient chosen = difficulty.Text.Contains("difficult", StringComparison.OrdinalIgnoreCase) ? large : small;
        logger.LogDebug("Difficulty: {Difficulty}", difficulty.Text);
        ChatResponse answer = await chosen.GetResponseAsync(question, cancellationToken: cancellationToken);
        return answer.Text;
    }
}
