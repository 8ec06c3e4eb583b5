using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Research;

public sealed class CrawlOptions
{
    public IReadOnlyList<Uri> Pages { get; init; } = [];
    public int MaxPassages { get; init; } = 5;
}

public sealed record Passage(Uri Page, int Position, string Text);

public sealed class RagPipeline(HttpClient http, IChatClient chat, IOptions<CrawlOptions> options)
{
    private static readonly Regex Tag = new("<[^>]+>", RegexOptions.Compiled);

    public async Task<string> AnswerAsync(string question, CancellationToken cancellationToken)
    {
        var passages = new List<Passage>();
        await foreach (Passage passage in ReadAsync(cancellationToken))
            passages.Add(passage);

        string[] words = question.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var best =
            from passage in passages
            let hits = words.Count(w => passage.Text.Contains(w, StringComparison.OrdinalIgnoreCase))
            where hits > 0
            orderby hits descending, passage.Position
            select $"[{passage.Page.Host}] {passage.Text}";

        string context = string.Join("\n---\n", best.Take(options.Value.MaxPassages));
        ChatMessage[] messages =
        [
            new(ChatRole.System, $"Answer only from these passages:\n{context}"), // expect: SI2008
            new(ChatRole.User, question),
        ];

        ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
        return response.Text;
    }

    private async IAsyncEnumerable<Passage> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (Uri page in options.Value.Pages)
        {
            string html = await http.GetStringAsync(page, cancellationToken);
            string text = WebUtility.HtmlDecode(Tag.Replace(html, " "));
            foreach (var (index, words) in text.Split(' ').Chunk(120).Index())
                yield return new Passage(page, index, string.Join(' ', words));
        }
    }
}
