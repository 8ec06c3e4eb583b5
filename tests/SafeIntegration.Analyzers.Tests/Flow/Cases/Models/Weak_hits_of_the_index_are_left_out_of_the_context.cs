// shape: retrieval with a similarity threshold
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Manuals.Help;

public sealed record Hit(string Passage, double Score);

public interface IManualIndex
{
    Task<IReadOnlyList<Hit>> SearchAsync(string question, int count, CancellationToken token);
}

public interface IGapList
{
    [Effect]
    Task ReportAsync(string question, CancellationToken token);
}

public sealed class ManualHelp(IManualIndex index, IGapList gaps, IChatClient chat)
{
    private const double Similar = 0.75;

    public async Task HelpAsync(string question, CancellationToken token)
    {
        IReadOnlyList<Hit> hits = await index.SearchAsync(question, 8, token);
        List<string> passages = [.. from hit in hits where hit.Score > Similar orderby hit.Score descending select hit.Passage];
        if (passages.Count == 0)
        {
            await gaps.ReportAsync(question, token);
            Console.WriteLine("The manual does not say.");
            return;
        }

        ChatMessage[] messages =
        [
            new(ChatRole.System, "Answer out of the passages in the user's message."),
            new(ChatRole.User, question + "\n\n" + string.Join("\n\n", passages)),
        ];
        ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: token);
        Console.WriteLine(response.Text);
    }
}
