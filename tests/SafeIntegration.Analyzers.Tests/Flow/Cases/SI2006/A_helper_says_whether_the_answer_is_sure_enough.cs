using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Catalogue;

public sealed record Duplicate(long Left, long Right);

[Contract("catalogue.duplicate-verdict.v1")]
public sealed partial record DuplicateVerdict(bool Same, double Certainty);

public interface ICatalogue
{
    [Effect]
    ValueTask MergeAsync(long left, long right);
}

public sealed class DuplicateMerger(IChatClient chat, ICatalogue catalogue)
{
    public async Task MergeAsync(Duplicate pair, string leftText, string rightText)
    {
        ChatResponse<DuplicateVerdict> response = await chat.GetResponseAsync<DuplicateVerdict>($"Same product?\n{leftText}\n{rightText}");
        if (IsSure(response.Result))
            await catalogue.MergeAsync(pair.Left, pair.Right); // expect: SI2006
    }

    private static bool IsSure(DuplicateVerdict verdict) => verdict.Certainty > 0.75;
}
