using Microsoft.Extensions.AI;

namespace Declarations;

public sealed record PurchaseArguments(string Article, int Quantity);

public sealed class PurchaseProposals(IChatClient chat)
{
    public List<FunctionCallContent> Proposed { get; } = [];

    public async Task ProposeAsync(string wish)
    {
        AIFunctionDeclaration purchase = AIFunctionFactory.CreateDeclaration("purchase", "Proposes a purchase.", AIJsonUtilities.CreateJsonSchema(typeof(PurchaseArguments)));
        ChatResponse response = await chat.GetResponseAsync(wish, new ChatOptions { Tools = [purchase] });
        Proposed.AddRange(response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>());
    }
}
