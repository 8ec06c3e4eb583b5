using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Legal;

public interface IDisputes
{
    [Effect]
    Task OpenAsync(string customer);
}

public sealed class LetterReader(IChatClient chat, IDisputes disputes, ILogger<LetterReader> logger)
{
    public async Task ReadAsync(string customer, IReadOnlyList<string> pages)
    {
        bool threatened = false;
        foreach (string page in pages)
        {
            ChatResponse response = await chat.GetResponseAsync("Does the writer threaten a lawsuit? yes or no.\n" + page);
            if (response.Text.StartsWith("yes", StringComparison.OrdinalIgnoreCase)) threatened = true;
        }

        logger.LogInformation("Read {Pages} pages of {Customer}", pages.Count, customer);
        if (threatened) await disputes.OpenAsync(customer); // expect: SI2002
    }
}
