using Microsoft.Extensions.AI;

namespace Case.CurriedFrame;

public sealed class PageAssistant(HttpClient http, IChatClient chat, ILogger<PageAssistant> logger)
{
    private readonly Func<string, Func<string, string>> _frame = style => page => $"{style}\n\n{page}";

    public async Task ExplainAsync(CancellationToken cancellationToken)
    {
        string page = await http.GetStringAsync("https://partner.example/terms", cancellationToken);
        Func<string, string> brief = _frame("Answer questions about this page in one sentence.");

        List<ChatMessage> messages =
        [
            new ChatMessage(ChatRole.System, brief(page)), // expect: SI2008
            new ChatMessage(ChatRole.User, "What is the notice period?"),
        ];

        ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
        logger.LogInformation("The model says: {Answer}", response.Text);
    }
}
