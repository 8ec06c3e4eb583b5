using System.Text;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Publishing.Blurbs;

public sealed record Blurb(string Headline, string Body);

public sealed record Title(string Isbn, string Name, string Synopsis);

[ReviewPath]
public interface IEditorialDesk
{
    Task<Blurb?> EditAsync(Title title, Blurb draft, CancellationToken cancellationToken);
}

public sealed class BlurbWriter(IChatClient chat, IEditorialDesk desk, HttpClient shop, ILogger<BlurbWriter> logger)
{
    private const string Task1 = "You write jacket copy. First line: a headline. Then at most 120 words. The user's message holds the synopsis.";

    public async Task WriteAsync(Title title, CancellationToken cancellationToken)
    {
        Blurb draft = await DraftAsync(title, cancellationToken);
        logger.LogInformation("Drafted {Characters} characters for {Isbn}", draft.Body.Length, title.Isbn);

        Blurb? edited = await desk.EditAsync(title, draft, cancellationToken);
        if (edited is null)
        {
            logger.LogInformation("The desk wants no blurb for {Isbn}", title.Isbn);
            return;
        }

        using HttpResponseMessage response = await shop.PutAsJsonAsync($"titles/{title.Isbn}/blurb", edited, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private async Task<Blurb> DraftAsync(Title title, CancellationToken cancellationToken)
    {
        ChatMessage[] messages = [new(ChatRole.System, Task1), new(ChatRole.User, title.Synopsis)];
        var text = new StringBuilder();
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(messages, cancellationToken: cancellationToken))
            text.Append(update.Text);

        string[] lines = text.ToString().Split('\n', 2, StringSplitOptions.TrimEntries);
        return lines is [var headline, var body] ? new Blurb(headline, body) : new Blurb(title.Name, lines[0]);
    }
}
