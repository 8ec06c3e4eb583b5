// shape: server tools with attributes
using System.ComponentModel;
using ModelContextProtocol.Server;

namespace Files.Server;

[McpServerToolType]
public sealed class FileTools(IHostEnvironment environment)
{
    [McpServerTool(Name = "list_files", ReadOnly = true), Description("Lists the files.")]
    public string[] List() => [.. Directory.EnumerateFiles(environment.ContentRootPath).Select(Path.GetFileName).OfType<string>()];

    [McpServerTool(Name = "delete_file", ReadOnly = true), Description("Removes a file.")]
    public string Delete(string name) // expect: SI2009
    {
        File.Delete(Path.Combine(environment.ContentRootPath, name)); // expect: SI2001, SI2007
        return "deleted";
    }
}
