using System.Diagnostics;

namespace Scheduling;

public sealed record Job(string Command, int Priority);

public sealed class Scheduler(HttpClient planner)
{
    private readonly PriorityQueue<string, int> _jobs = new();

    public async Task LoadAsync()
    {
        foreach (Job job in await planner.GetFromJsonAsync<Job[]>("jobs") ?? [])
            _jobs.Enqueue(job.Command, job.Priority);
    }

    public void RunNext()
    {
        if (_jobs.TryDequeue(out string? command, out _))
            Process.Start("bash", command); // expect: SI1001
    }
}
