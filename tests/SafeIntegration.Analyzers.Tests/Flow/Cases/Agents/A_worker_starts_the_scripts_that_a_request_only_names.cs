using System.Collections.Frozen;
using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace Ops;

public sealed record Job(string Name, string FileName, string Arguments, TimeSpan Limit);

public sealed class JobOptions
{
    public List<Job> Jobs { get; init; } = [];
}

public sealed record JobRequest(string Name, string? Comment);

public sealed class JobQueue(IOptions<JobOptions> options)
{
    private readonly Channel<Job> _channel = Channel.CreateBounded<Job>(10);
    private readonly FrozenDictionary<string, Job> _jobs = options.Value.Jobs.ToFrozenDictionary(j => j.Name);

    public ChannelReader<Job> Reader => _channel.Reader;

    public bool TryStart(string name)
    {
        if (!_jobs.TryGetValue(name, out Job? job))
            return false;

        return _channel.Writer.TryWrite(job);
    }
}

public sealed class JobWorker(JobQueue queue, ILogger<JobWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await queue.Reader.WaitToReadAsync(stoppingToken))
        {
            while (queue.Reader.TryRead(out Job? job))
            {
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                limit.CancelAfter(job.Limit);
                using Process? process = Process.Start(new ProcessStartInfo(job.FileName, job.Arguments) { UseShellExecute = false });
                if (process is null)
                    continue;

                await process.WaitForExitAsync(limit.Token);
                logger.LogInformation("{Job} ended with {Code}.", job.Name, process.ExitCode);
            }
        }
    }
}

public static class JobEndpoints
{
    public static void MapJobs(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/jobs", (JobRequest request, JobQueue queue, ILogger<JobQueue> logger) =>
        {
            logger.LogInformation("{Comment}", request.Comment);
            return queue.TryStart(request.Name) ? Results.Accepted() : Results.NotFound();
        });
}
