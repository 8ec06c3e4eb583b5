// shape: unbounded loop that ends when the model says GO
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Reminders;

public sealed class Gatekeeper(IChatClient chat, IDeployment deployment)
{
    public async Task RunAsync(string log, CancellationToken cancellationToken)
    {
        while (true)
        {
            string verdict = (await chat.GetResponseAsync("GO or WAIT?\n" + log, cancellationToken: cancellationToken)).Text;
            if (verdict == "GO")
                break;
            await Task.Delay(TimeSpan.FromMinutes(1), cancellationToken);
        }

        await deployment.StartAsync(); // expect: SI2002
    }
}

public interface IDeployment
{
    [Effect]
    Task StartAsync();
}
