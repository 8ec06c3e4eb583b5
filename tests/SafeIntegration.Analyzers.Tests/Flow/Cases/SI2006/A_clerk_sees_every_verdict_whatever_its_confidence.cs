using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Accounts.Matching;

[Contract("accounts.match-verdict.v1")]
public sealed partial record MatchVerdict(bool Fits, double Confidence);

public interface IClerk
{
    [ReviewPath]
    Task<bool> ConfirmAsync(MatchVerdict verdict, string hint);
}

public interface IBooks
{
    [Effect]
    Task ReconcileAsync(Guid payment, Guid invoice);
}

public sealed class Matcher(IChatClient chat, IClerk clerk, IBooks books)
{
    public async Task MatchAsync(Guid payment, Guid invoice, string statement)
    {
        MatchVerdict verdict = (await chat.GetResponseAsync<MatchVerdict>("Does this payment fit?\n" + statement)).Result;
        string hint = verdict.Confidence < 0.9 ? "Look twice." : "";
        if (await clerk.ConfirmAsync(verdict, hint))
            await books.ReconcileAsync(payment, invoice);
    }
}
