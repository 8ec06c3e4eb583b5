// shape: plugin with a fixed set of documents
using System.Data;
using Microsoft.SemanticKernel;

namespace Agents.Plugins;

public sealed class HandbookPlugin
{
    private static readonly string[] Chapters = ["handbook/holidays.md", "handbook/travel.md", "handbook/expenses.md"];

    [KernelFunction("list_chapters")]
    public string List() => string.Join('\n', Chapters.Select((chapter, index) => $"{index}: {Path.GetFileNameWithoutExtension(chapter)}"));

    [KernelFunction("read_chapter")]
    public string Read(int index)
    {
        string chapter = Chapters[Math.Clamp(index, 0, Chapters.Length - 1)];
        return File.ReadAllText(chapter);
    }
}
