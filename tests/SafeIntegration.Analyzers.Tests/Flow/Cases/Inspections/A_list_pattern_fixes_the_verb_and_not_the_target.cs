using System.Diagnostics;
using System.Runtime.CompilerServices;

public sealed class MaintenanceAgent(HttpClient console, ILogger<MaintenanceAgent> logger) : BackgroundService
{
    private async IAsyncEnumerable<string[]> CommandsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(20));
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            string line = await console.GetStringAsync("commands/next", cancellationToken);
            yield return line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (string[] words in CommandsAsync(stoppingToken))
        {
            if (words is not [("restart" or "stop") and var verb, { Length: > 0 and < 40 } unit])
            {
                logger.LogWarning("A command of {Count} words is not understood", words.Length);
                continue;
            }

            logger.LogInformation("{Verb} on its way", verb);
            using Process process = Process.Start("systemctl", [verb, unit]); // expect: SI1001
            await process.WaitForExitAsync(stoppingToken);
        }
    }
}
