// shape: switch statement whose default throws
using SafeIntegration;

namespace Garage.Barriers;

public sealed record BarrierCommand(string? Verb);

public sealed class Barrier
{
    private int _moves;

    [Effect]
    public void Raise() => _moves++;

    [Effect]
    public void Lower() => _moves--;
}

public sealed class BarrierLoop(HttpClient control, Barrier barrier, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            BarrierCommand? command = await control.GetFromJsonAsync<BarrierCommand>("barrier/command", cancellationToken);
            switch (command?.Verb)
            {
                case "raise":
                    barrier.Raise();
                    break;
                case "lower":
                    barrier.Lower();
                    break;
                default:
                    throw new NotSupportedException($"Command '{command?.Verb}' is not known.");
            }

            await Task.Delay(TimeSpan.FromSeconds(1), clock, cancellationToken);
        }
    }
}
