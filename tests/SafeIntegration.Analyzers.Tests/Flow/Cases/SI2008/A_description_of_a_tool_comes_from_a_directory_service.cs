using Microsoft.Extensions.AI;

namespace Tools.Remote;

public sealed record RemoteTool(string Name, string Description, string Address);

public sealed class ToolDirectory(HttpClient directory)
{
    public async Task<List<AITool>> LoadAsync()
    {
        List<AITool> tools = [];
        foreach (RemoteTool tool in (await directory.GetFromJsonAsync<List<RemoteTool>>("tools"))!)
        {
            Func<CancellationToken, Task<string>> read = cancellationToken => directory.GetStringAsync(tool.Address, cancellationToken);
            tools.Add(AIFunctionFactory.Create(read, "remote_tool", tool.Description)); // expect: SI2008
        }

        return tools;
    }
}
