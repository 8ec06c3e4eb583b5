// shape: reader that overwrites a member of what it fetched before it gives it out
using SafeIntegration;

namespace Imports.Cleaning;

public sealed class Job
{
    public string Name { get; set; } = "";
    public int Priority { get; set; }
}

public sealed class JobReader(HttpClient source)
{
    private int _next;

    public async Task<Job> NextAsync()
    {
        Job job = await source.GetFromJsonAsync<Job>("jobs/next") ?? new Job();
        job.Priority = ++_next;
        return job;
    }
}

public sealed class JobRunner(JobReader reader, IScheduler scheduler)
{
    public async Task RunAsync()
    {
        Job job = await reader.NextAsync();
        Console.WriteLine(job.Name);
        await scheduler.ScheduleAsync(job.Priority);
    }
}

public interface IScheduler
{
    [Effect]
    Task ScheduleAsync(int priority);
}
