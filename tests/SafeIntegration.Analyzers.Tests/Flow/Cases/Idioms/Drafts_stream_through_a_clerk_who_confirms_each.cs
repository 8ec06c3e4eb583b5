using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Case.ConfirmedStream;

public sealed record Draft(int Member, string Text);

public interface IClerk
{
    [ReviewPath]
    ValueTask<bool> ConfirmAsync(Draft draft, CancellationToken cancellationToken);
}

public interface ILetterPrinter
{
    [Effect]
    Task PrintAsync(int member, string text, CancellationToken cancellationToken);
}

public sealed class ReminderLetters(IChatClient chat, IClerk clerk, ILetterPrinter printer)
{
    public async Task<int> RunAsync(IReadOnlyList<int> members, CancellationToken cancellationToken)
    {
        int printed = 0;
        await foreach (Draft draft in DraftsAsync(members, cancellationToken).WithCancellation(cancellationToken))
        {
            if (!await clerk.ConfirmAsync(draft, cancellationToken))
                continue;

            await printer.PrintAsync(draft.Member, draft.Text, cancellationToken);
            printed++;
        }

        return printed;
    }

    private async IAsyncEnumerable<Draft> DraftsAsync(IEnumerable<int> members, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (int member in members)
        {
            ChatResponse response = await chat.GetResponseAsync($"Remind member {member} of the fee, kindly.", cancellationToken: cancellationToken);
            yield return new Draft(member, response.Text);
        }
    }
}
