using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Security;

public enum RiskLevel { Low, Medium, High }

public interface IDirectory
{
    [Effect]
    Task LockAsync(string account, CancellationToken cancellationToken);
}

public sealed class SignInWatch(IChatClient chat, IDirectory directory)
{
    public async Task WatchAsync(string account, string signIns, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync("Rate these sign-ins as Low, Medium or High:\n" + signIns, cancellationToken: cancellationToken);
        if (!Enum.TryParse(response.Text, ignoreCase: true, out RiskLevel risk) || !Enum.IsDefined(risk))
            throw new InvalidOperationException("The model gave no risk level.");
        if (risk == RiskLevel.High)
            await directory.LockAsync(account, cancellationToken); // expect: SI2002
    }
}
