// shape: read-only tools of a personal assistant
using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace Notes.Assistant;

public sealed class Notebook(string root)
{
    [Description("The titles of all pages.")]
    public IReadOnlyList<string> Titles() =>
        [.. Directory.EnumerateFiles(root, "*.md").Select(static file => Path.GetFileNameWithoutExtension(file))];

    [Description("The text of one page.")]
    public async Task<string> ReadAsync(string title, CancellationToken token)
    {
        if (string.IsNullOrWhiteSpace(title))
            return "Which page?";
        string file = Path.Combine(root, title + ".md");
        return await File.ReadAllTextAsync(file, token); // expect: SI2007
    }
}

public sealed class NotebookChat(IChatClient chat, Notebook notebook)
{
    private readonly ChatOptions _options = new()
    {
        Tools = [AIFunctionFactory.Create(notebook.Titles), AIFunctionFactory.Create(notebook.ReadAsync)],
    };

    public async Task AskAsync(string question)
    {
        ChatResponse response = await chat.GetResponseAsync(question, _options);
        Console.WriteLine(response.Text);
    }
}
