// shape: console search that opens the best document
using Microsoft.Extensions.AI;

namespace Archive.Search;

public sealed record Entry(Guid Id, string Title);

public sealed class ArchiveSearch(IChatClient chat, string folder)
{
    public async Task ShowBestAsync(string question, IReadOnlyList<Entry> entries, CancellationToken token)
    {
        string list = string.Join('\n', entries.Select(static entry => $"{entry.Id} {entry.Title}"));
        ChatResponse response = await chat.GetResponseAsync($"Which one answers '{question}'? Only its id.\n{list}", cancellationToken: token);
        Guid id = Read(response);

        string file = Path.Combine(folder, id.ToString("N") + ".txt");
        if (!File.Exists(file))
        {
            Console.WriteLine("There is no such document.");
            return;
        }

        await foreach (string line in File.ReadLinesAsync(file, token))
            Console.WriteLine(line);
    }

    private static Guid Read(ChatResponse response)
    {
        ReadOnlySpan<char> text = response.Text.AsSpan().Trim();
        return Guid.TryParse(text, out Guid id) ? id : throw new FormatException("The model named no document.");
    }
}
