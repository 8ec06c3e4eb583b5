// shape: plugin object with a base folder, path combined
using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace Workbench;

public sealed class NotebookPlugin(string folder)
{
    [KernelFunction, Description("Reads a note.")]
    public Task<string> ReadAsync(int number) => File.ReadAllTextAsync(Path.Combine(folder, $"{number}.md"));

    [KernelFunction, Description("Writes a note.")]
    public async Task WriteAsync(int number, string text) // expect: SI2009
    {
        string path = Path.Combine(folder, $"{number}.md");
        await File.WriteAllTextAsync(path, text); // expect: SI2001
    }
}
