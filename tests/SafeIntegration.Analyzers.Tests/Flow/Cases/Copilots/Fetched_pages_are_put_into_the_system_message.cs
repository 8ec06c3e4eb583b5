using Microsoft.Extensions.AI;

namespace Research.Assistant;

public sealed record SourceList(IReadOnlyList<Uri> Addresses);

public sealed class WebGrounding(HttpClient http, SourceList sources)
{
    private const int MaxLength = 4_000;

    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        string[] pages = await Task.WhenAll(sources.Addresses.Select(address => http.GetStringAsync(address, cancellationToken)));
        IEnumerable<string> excerpts =
            from page in pages
            let text = page.ReplaceLineEndings(" ")
            select text.Length > MaxLength ? text[..MaxLength] : text;
        return string.Join("\n---\n", excerpts);
    }
}

public sealed class ResearchAssistant(IChatClient chat, WebGrounding grounding)
{
    private readonly List<ChatMessage> _messages = [];

    /// <summary>Answers a question of a colleague; what it says is printed on the terminal.</summary>
    public async Task AskAsync(string question, CancellationToken cancellationToken)
    {
        if (_messages.Count == 0)
        {
            string context = await grounding.ReadAsync(cancellationToken);
            _messages.Insert(0, new ChatMessage(ChatRole.System, $"You know the following pages and nothing else:\n{context}")); // expect: SI2008
        }

        _messages.Add(new(ChatRole.User, question));
        ChatResponse response = await chat.GetResponseAsync(_messages, cancellationToken: cancellationToken);
        _messages.AddMessages(response);
        Console.WriteLine(response.Text);
    }
}
