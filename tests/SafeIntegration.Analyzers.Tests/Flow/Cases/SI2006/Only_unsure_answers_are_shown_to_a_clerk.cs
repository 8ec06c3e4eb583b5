using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Accounts.Matching;

public sealed record Match(Guid Payment, Guid Invoice);

[Contract("accounts.match-verdict.v1")]
public sealed partial record MatchVerdict(bool Fits, double Confidence);

public interface IClerk
{
    [ReviewPath]
    Task<bool> ConfirmAsync(MatchVerdict verdict);
}

public interface IBooks
{
    [Effect]
    Task ReconcileAsync(Guid payment, Guid invoice);
}

public sealed class Matcher(IChatClient chat, IClerk clerk, IBooks books)
{
    public async Task MatchAsync(Match candidate, string statement)
    {
        ChatResponse<MatchVerdict> response = await chat.GetResponseAsync<MatchVerdict>("Does this payment fit the invoice?\n" + statement);
        if (response.Result.Confidence < 0.9)
        {
            if (!await clerk.ConfirmAsync(response.Result)) return;
        }

        await books.ReconcileAsync(candidate.Payment, candidate.Invoice); // expect: SI2006
    }
}
