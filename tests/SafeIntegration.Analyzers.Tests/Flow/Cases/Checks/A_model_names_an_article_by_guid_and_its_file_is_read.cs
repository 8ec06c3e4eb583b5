// shape: AI answer parsed to a Guid before it becomes a path that is read
using Microsoft.Extensions.AI;

namespace Helpdesk.Articles;

public sealed class ArticleFinder(IChatClient chat, IHostEnvironment environment)
{
    private const string Instruction = "Answer with the id of the article that helps, and nothing else.";

    public async Task<string?> FindAsync(string question, IReadOnlyDictionary<Guid, string> titles, CancellationToken cancellationToken)
    {
        string list = string.Join('\n', titles.Select(title => $"{title.Key:D} {title.Value}"));
        List<ChatMessage> messages =
        [
            new(ChatRole.System, Instruction),
            new(ChatRole.User, $"{list}\n\n{question}"),
        ];

        ChatResponse answer = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
        if (!Guid.TryParse(answer.Text.Trim(), out Guid id))
            return null;

        string path = Path.Combine(environment.ContentRootPath, "articles", $"{id:N}.md");
        return File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : null;
    }
}
