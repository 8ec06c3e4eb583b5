using System.Data;
using Microsoft.Extensions.AI;

namespace Documents;

public sealed class DocumentStore(IChatClient chat, string root)
{
    public async Task<byte[]> OpenAsync(string question, IReadOnlyDictionary<Guid, string> titles)
    {
        string list = string.Join('\n', titles.Select(entry => $"{entry.Key} {entry.Value}"));
        ChatResponse response = await chat.GetResponseAsync($"Which document answers the question? Only its id.\n{list}\n{question}");
        Guid id = Guid.Parse(response.Text.Trim());
        return await File.ReadAllBytesAsync(Path.Combine(root, id.ToString("N") + ".pdf"));
    }
}
