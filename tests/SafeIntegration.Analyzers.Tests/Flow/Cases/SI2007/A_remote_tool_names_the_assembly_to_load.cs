using System.Reflection;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Plugins;

public sealed class PluginLoader(McpClient marketplace)
{
    public async Task<Assembly> LoadAsync(string capability)
    {
        CallToolResult result = await marketplace.CallToolAsync("find_plugin", new Dictionary<string, object?> { ["capability"] = capability });
        string file = result.Content.OfType<TextContentBlock>().Single().Text;
        Console.WriteLine($"Loading {file} for {capability}");
        return Assembly.LoadFrom(file); // expect: SI2007
    }
}
