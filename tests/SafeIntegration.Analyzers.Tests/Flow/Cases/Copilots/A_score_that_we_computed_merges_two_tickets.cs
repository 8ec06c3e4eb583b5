using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Tickets.Duplicates;

public sealed record Ticket(Guid Id, string Title, IReadOnlySet<string> Words);

public interface ITicketStore
{
    IAsyncEnumerable<(Ticket Older, Ticket Newer)> PairsAsync(CancellationToken cancellationToken);

    [Effect]
    Task MergeAsync(Guid older, Guid newer, CancellationToken cancellationToken);
}

public sealed class DuplicateFinder(ITicketStore store, IChatClient chat)
{
    private const double Same = 0.95;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach ((Ticket older, Ticket newer) in store.PairsAsync(cancellationToken))
        {
            double confidence = Similarity(older.Words, newer.Words);
            if (confidence < Same)
            {
                ChatResponse opinion = await chat.GetResponseAsync(
                    $"Do these two titles mean the same?\n{older.Title}\n{newer.Title}", cancellationToken: cancellationToken);
                Console.WriteLine($"{older.Id} and {newer.Id}: {confidence:P0}; {opinion.Text}");
                continue;
            }

            await store.MergeAsync(older.Id, newer.Id, cancellationToken);
        }
    }

    private static double Similarity(IReadOnlySet<string> left, IReadOnlySet<string> right)
    {
        int common = left.Count(right.Contains);
        int all = left.Count + right.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }
}
