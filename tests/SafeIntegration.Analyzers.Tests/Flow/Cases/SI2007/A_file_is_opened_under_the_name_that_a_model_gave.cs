using System.Data;
using Microsoft.Extensions.AI;

namespace Documents;

public sealed class DocumentFinder(IChatClient chat, string root)
{
    public async Task<string> OpenAsync(string question)
    {
        string list = string.Join('\n', Directory.EnumerateFiles(root).Select(Path.GetFileName));
        ChatResponse response = await chat.GetResponseAsync($"Which of these files answers the question? Only the name.\n{list}\n{question}");
        string path = Path.Combine(root, response.Text.Trim());
        return await File.ReadAllTextAsync(path); // expect: SI2007
    }
}
