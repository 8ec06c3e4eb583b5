using Microsoft.Extensions.AI;

namespace Help;

public sealed class HelpPages(IChatClient chat)
{
    private static readonly HashSet<string> Pages = new(StringComparer.Ordinal) { "install.md", "upgrade.md", "licence.md" };

    public async Task<string> FindAsync(string question)
    {
        ChatResponse response = await chat.GetResponseAsync($"Which page helps? {string.Join(", ", Pages)}\n{question}");
        string page = response.Text.Trim();
        if (!Pages.Contains(page)) return "Nothing found.";
        return await File.ReadAllTextAsync(Path.Combine("help", page));
    }
}
