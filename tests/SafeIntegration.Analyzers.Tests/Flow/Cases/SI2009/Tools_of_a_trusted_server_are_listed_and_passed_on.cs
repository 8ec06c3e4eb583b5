using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Client;

namespace Client;

public sealed class RemoteToolChat(IChatClient chat, McpClient server)
{
    public async IAsyncEnumerable<string> AskAsync(string question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IList<McpClientTool> tools = await server.ListToolsAsync(cancellationToken: cancellationToken);
        ChatOptions options = new() { Tools = [.. tools.Where(tool => tool.ProtocolTool.Annotations?.ReadOnlyHint == true)] };
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(question, options, cancellationToken))
            yield return update.Text;
    }
}
