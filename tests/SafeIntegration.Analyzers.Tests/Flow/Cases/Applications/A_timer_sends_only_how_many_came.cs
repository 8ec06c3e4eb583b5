// shape: periodic worker that counts what it polls
using SafeIntegration;

namespace Printing;

public sealed record Job(string Printer);

public sealed class JobStatistics(HttpClient spooler, IMetricsSink sink) : BackgroundService
{
    private readonly Dictionary<string, int> _perPrinter = [];
    private int _total;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Job[] jobs = await spooler.GetFromJsonAsync<Job[]>("jobs", stoppingToken) ?? [];
            foreach (Job job in jobs)
                _perPrinter[job.Printer] = _perPrinter.GetValueOrDefault(job.Printer) + 1;
            _total += jobs.Length;
            await sink.SendAsync(_total, _perPrinter.Count);
        }
    }
}

public interface IMetricsSink
{
    [Effect]
    Task SendAsync(int total, int printers);
}
