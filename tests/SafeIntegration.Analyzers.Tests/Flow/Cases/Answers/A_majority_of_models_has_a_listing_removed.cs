using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Market.Moderation;

public sealed record Listing(int Id, string Title, string Text);

public interface IListings
{
    Task<IReadOnlyList<Listing>> NewAsync(CancellationToken cancellationToken);

    [Effect]
    Task RemoveAsync(int listing, string reason, CancellationToken cancellationToken);
}

public sealed class Jury(IEnumerable<IChatClient> jurors)
{
    private readonly IChatClient[] _jurors = [.. jurors];

    public async Task<(int Against, int All)> AskAsync(string text, CancellationToken cancellationToken)
    {
        string question = $"Does this offer sell a forbidden thing? Answer REMOVE or KEEP.\n---\n{text}";
        ChatResponse[] votes = await Task.WhenAll(_jurors.Select(juror => juror.GetResponseAsync(question, cancellationToken: cancellationToken)));
        int against = votes.Count(vote => vote.Text.Trim().Equals("REMOVE", StringComparison.OrdinalIgnoreCase));
        return (against, _jurors.Length);
    }
}

public sealed class ListingSweep(IListings listings, Jury jury, ILogger<ListingSweep> logger)
{
    private const string Reason = "Not allowed on this market.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (Listing listing in await listings.NewAsync(cancellationToken))
        {
            (int against, int all) = await jury.AskAsync(listing.Text, cancellationToken);
            logger.LogInformation("{Against} of {All} want {Listing} removed", against, all, listing.Id);
            if (against * 2 > all)
                await listings.RemoveAsync(listing.Id, Reason, cancellationToken); // expect: SI2002
        }
    }
}
