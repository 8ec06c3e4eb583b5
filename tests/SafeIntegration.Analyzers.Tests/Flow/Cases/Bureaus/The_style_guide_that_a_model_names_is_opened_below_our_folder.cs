using Microsoft.Extensions.AI;

namespace Publishing.Styles;

public sealed record Manuscript(string Title, string Genre, string FirstPages);

public sealed class StyleGuides(IChatClient chat, IHostEnvironment environment, ILogger<StyleGuides> logger)
{
    private readonly string _root = Path.Combine(environment.ContentRootPath, "styles");

    public async Task<int> CountRulesAsync(Manuscript manuscript, CancellationToken cancellationToken)
    {
        string guide = await GuideForAsync(manuscript, cancellationToken) switch
        {
            null or "" => "default.md",
            ['"', .. var quoted, '"'] => quoted + ".md",
            var name => name + ".md",
        };

        int rules = 0;
        string path = Path.Combine(_root, guide.ToLowerInvariant());
        foreach (string line in await File.ReadAllLinesAsync(path, cancellationToken)) // expect: SI2007
        {
            if (line is ['-', ' ', ..])
                rules++;
        }

        logger.LogInformation("{Title} has {Rules} rules of style", manuscript.Title, rules);
        return rules;
    }

    private async Task<string?> GuideForAsync(Manuscript manuscript, CancellationToken cancellationToken)
    {
        ChatMessage[] messages =
        [
            new(ChatRole.System, "Name the style guide for the text: 'novel', 'essay' or 'poetry'. One word."),
            new(ChatRole.User, manuscript.FirstPages),
        ];
        ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
        return response.Messages is [.., { Role: var role, Text: var text }] && role == ChatRole.Assistant ? text.Trim() : null;
    }
}
