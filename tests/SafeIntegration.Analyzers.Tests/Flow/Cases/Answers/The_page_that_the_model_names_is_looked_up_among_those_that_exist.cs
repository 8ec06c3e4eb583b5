using Microsoft.Extensions.AI;

namespace Handbook.Search;

public sealed class Handbook(IChatClient chat, IHostEnvironment environment)
{
    private readonly Lazy<IReadOnlyList<FileInfo>> _pages = new(() =>
        [.. new DirectoryInfo(Path.Combine(environment.ContentRootPath, "handbook")).EnumerateFiles("*.md", SearchOption.AllDirectories)]);

    public async Task AskAsync(string question, CancellationToken cancellationToken)
    {
        string names = string.Join('\n', _pages.Value.Select(page => page.Name));
        string named = (await chat.GetResponseAsync($"Which of these pages answers the question? Name only.\n{names}\n\n{question}", cancellationToken: cancellationToken)).Text.Trim();
        FileInfo? page = _pages.Value.FirstOrDefault(candidate => candidate.Name.Equals(named, StringComparison.OrdinalIgnoreCase));
        if (page is null)
        {
            Console.WriteLine("The handbook says nothing about it.");
            return;
        }

        string text = await File.ReadAllTextAsync(page.FullName, cancellationToken);
        string picture = (await chat.GetResponseAsync("The id of the picture in this page, if any:\n" + text, cancellationToken: cancellationToken)).Text;
        if (Guid.TryParse(picture, out Guid id))
        {
            string path = Path.Combine(environment.ContentRootPath, "pictures", $"{id:N}.png");
            await using FileStream file = File.OpenRead(path);
            Console.WriteLine($"[picture of {file.Length} bytes]");
        }

        List<ChatMessage> messages = [new(ChatRole.System, "Answer from the page only."), new(ChatRole.User, $"{question}\n<page>\n{text}\n</page>")];
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(messages, cancellationToken: cancellationToken))
            Console.Write(update.Text);
    }
}
