// shape: shop assistant with tools from an interface
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Shop.Assistant;

public interface IShelves
{
    int CountOf(string sku);

    [Effect]
    Task ReorderAsync(string sku, int pieces);
}

public sealed class ShelfTools(IShelves shelves)
{
    public IEnumerable<AITool> All()
    {
        yield return AIFunctionFactory.Create(shelves.CountOf, "count", "How many pieces are on the shelf.");
        yield return AIFunctionFactory.Create(shelves.ReorderAsync, "reorder", "Orders pieces. Always ask the user first."); // expect: SI2009
    }
}

public sealed class ShopAssistant(IChatClient chat, ShelfTools tools)
{
    private readonly List<ChatMessage> _history = [new(ChatRole.System, "You help the staff of a shop. Ask before you order.")];

    public async Task ReplyAsync(string line, CancellationToken token)
    {
        _history.Add(new ChatMessage(ChatRole.User, line));
        ChatOptions options = new() { Tools = [.. tools.All()], ToolMode = ChatToolMode.Auto };
        ChatResponse response = await chat.GetResponseAsync(_history, options, token);
        _history.AddMessages(response);
        Console.WriteLine(response.Text);
    }
}
