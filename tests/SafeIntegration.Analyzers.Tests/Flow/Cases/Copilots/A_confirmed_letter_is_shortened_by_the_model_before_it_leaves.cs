using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Collections.Reminders;

public sealed record Debtor(string Phone, string Name, decimal Due);

public interface IClerk
{
    [ReviewPath]
    Task<bool> ConfirmAsync(string draft, CancellationToken cancellationToken);
}

public interface ITextMessages
{
    [Effect]
    Task SendAsync(string phone, string text, CancellationToken cancellationToken);
}

public sealed class Reminder(IChatClient chat, IClerk clerk, ITextMessages messages)
{
    private const int MaxLength = 160;

    public async Task RemindAsync(Debtor debtor, CancellationToken cancellationToken)
    {
        string text = await AskAsync($"Write a friendly reminder to {debtor.Name}, who owes us {debtor.Due}.", cancellationToken);
        if (!await clerk.ConfirmAsync(text, cancellationToken))
            return;

        if (text.Length > MaxLength)
            text = await AskAsync($"Shorten this to {MaxLength} characters:\n{text}", cancellationToken);

        await messages.SendAsync(debtor.Phone, text, cancellationToken); // expect: SI2001
    }

    private async Task<string> AskAsync(string prompt, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync(prompt, cancellationToken: cancellationToken);
        return response.Text.Trim();
    }
}
