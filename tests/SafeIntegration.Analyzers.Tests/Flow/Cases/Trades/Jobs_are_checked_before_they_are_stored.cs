// shape: what a shared store is given was checked before
using SafeIntegration;

namespace Batch.Jobs;

public sealed class JobStore
{
    private readonly Dictionary<int, string> _jobs = [];
    public void Put(int id, string job) => _jobs[id] = job;
    public string? Find(int id) => _jobs.TryGetValue(id, out string? job) ? job : null;
}
public interface IRunner { [Effect] void Run(string job); }
public sealed class JobPoller(HttpClient http, JobStore store)
{
    public async Task PollAsync(int id)
    {
        string job = await http.GetStringAsync("jobs/" + id);
        if (job is not ("nightly" or "weekly")) throw new InvalidOperationException("No such job.");
        store.Put(id, job);
    }
}
public sealed class JobDesk(JobStore store, IRunner runner)
{
    public void Start(int id)
    {
        if (store.Find(id) is { } job) runner.Run(job);
    }
}
