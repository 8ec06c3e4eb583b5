using System.Data;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Gateway;

public static class ToolGateway
{
    public static async Task<IResult> CallAsync(string name, McpClient client, CancellationToken cancellationToken)
    {
        CallToolResult result = await client.CallToolAsync(name, cancellationToken: cancellationToken);
        string text = string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text));
        return TypedResults.Text(text); // expect: SI2010
    }

    public static void Map(WebApplication app) => app.MapPost("/tools/{name}", CallAsync);
}
