// shape: RAG service over web pages
using System.Text;
using Microsoft.Extensions.AI;

namespace Research.Answers;

public interface IPageIndex
{
    Task<IReadOnlyList<Uri>> NearestAsync(string question, int count, CancellationToken token);
}

public sealed class WebAnswers(HttpClient http, IPageIndex index, IChatClient chat)
{
    private const int PageLimit = 4_000;

    public async Task AnswerAsync(string question, TextWriter screen, CancellationToken token)
    {
        IReadOnlyList<Uri> addresses = await index.NearestAsync(question, 3, token);
        string[] pages = await Task.WhenAll(addresses.Select(address => http.GetStringAsync(address, token)));

        StringBuilder context = new();
        foreach (string page in pages)
            context.AppendLine(page.Length > PageLimit ? page[..PageLimit] : page).AppendLine("---");

        List<ChatMessage> messages = [new(ChatRole.User, question)];
        messages.Insert(0, new ChatMessage(ChatRole.System, "Answer by these pages only:\n" + context)); // expect: SI2008

        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(messages, cancellationToken: token))
            await screen.WriteAsync(update.Text);
    }
}
