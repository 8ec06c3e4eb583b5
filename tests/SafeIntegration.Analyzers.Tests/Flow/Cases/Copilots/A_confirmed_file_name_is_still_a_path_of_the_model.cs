using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Handbook.Search;

public interface ILibrarian
{
    [ReviewPath]
    Task<bool> ConfirmAsync(string fileName, CancellationToken cancellationToken);
}

public sealed record HandbookOptions(string Root);

public sealed class HandbookReader(IChatClient chat, ILibrarian librarian, HandbookOptions options)
{
    private readonly Lazy<string> _contents = new(() => string.Join('\n', Directory.EnumerateFiles(options.Root, "*.md").Select(Path.GetFileName)));

    /// <summary>The chapter that answers the question best, or null if the librarian does not agree.</summary>
    public async Task<string?> FindChapterAsync(string topic, CancellationToken cancellationToken)
    {
        ChatResponse answer = await chat.GetResponseAsync(
            [
                new(ChatRole.System, "Name the file that treats the topic. Answer with the file name only. The files:\n" + _contents.Value),
                new(ChatRole.User, topic),
            ],
            cancellationToken: cancellationToken);

        string fileName = answer.Text.Trim().Trim('"', '`');
        if (!await librarian.ConfirmAsync(fileName, cancellationToken))
            return null;

        string path = Path.Combine(options.Root, fileName);
        return await File.ReadAllTextAsync(path, cancellationToken); // expect: SI2007
    }
}
