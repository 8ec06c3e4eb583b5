using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Shop.Abuse;

public enum Vote
{
    Unsure,
    Keep,
    Lock,
}

public sealed record AbuseReport(Guid AccountId, string Text);

public interface IAccounts
{
    [Effect]
    Task LockAsync(Guid accountId, CancellationToken cancellationToken);
}

public sealed class AbuseJury(IReadOnlyList<IChatClient> jurors, IAccounts accounts, ILogger<AbuseJury> logger)
{
    private const string Rules = "Does the report in the user's message justify locking the account? Answer Lock, Keep or Unsure.";

    public async Task DecideAsync(AbuseReport report, CancellationToken cancellationToken)
    {
        Vote[] votes = await Task.WhenAll(jurors.Select(juror => AskAsync(juror, report, cancellationToken)));

        int against = votes.Count(vote => vote is Vote.Lock);
        logger.LogInformation("{Count} of {All} for locking.", against, votes.Length);

        if (against * 2 > votes.Length)
            await accounts.LockAsync(report.AccountId, cancellationToken); // expect: SI2002
    }

    private static async Task<Vote> AskAsync(IChatClient juror, AbuseReport report, CancellationToken cancellationToken)
    {
        ChatResponse response = await juror.GetResponseAsync(
            [new ChatMessage(ChatRole.System, Rules), new ChatMessage(ChatRole.User, report.Text)], cancellationToken: cancellationToken);

        if (!Enum.TryParse(response.Text.Trim(' ', '.'), ignoreCase: true, out Vote vote))
            throw new InvalidOperationException("A juror said something else.");

        return vote;
    }
}
