using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Case.Votes;

public sealed record SignIn(Guid Account, string City, string Device);

public interface IAccounts
{
    [Effect]
    Task LockAsync(Guid account, CancellationToken cancellationToken);
}

public sealed class SignInWatch(IChatClient chat, IAccounts accounts, ILogger<SignInWatch> logger)
{
    public async Task CheckAsync(SignIn signIn, CancellationToken cancellationToken)
    {
        string question = $"Is a sign-in from {signIn.City} on {signIn.Device} suspicious? YES or NO.";
        ChatResponse[] votes = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => chat.GetResponseAsync(question, cancellationToken: cancellationToken)));

        int suspicious = votes.Count(vote => vote.Text.StartsWith("YES", StringComparison.Ordinal));
        logger.LogInformation("{Votes} of 3 say yes", suspicious);

        if (suspicious >= 2)
            await accounts.LockAsync(signIn.Account, cancellationToken); // expect: SI2002
    }
}
