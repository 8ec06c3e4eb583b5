// shape: blocking collection of parsed keys between a controller and a task
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

namespace Rendering.Jobs;

public sealed class JobQueue : IDisposable
{
    private readonly BlockingCollection<Guid> _jobs = new(boundedCapacity: 500);

    public void Add(Guid job) => _jobs.Add(job);

    public IEnumerable<Guid> Take(CancellationToken cancellationToken) => _jobs.GetConsumingEnumerable(cancellationToken);

    public void Dispose() => _jobs.Dispose();
}

public interface IRenderFarm
{
    [Effect]
    void Start(Guid job);
}

public sealed class RenderController(JobQueue queue) : ControllerBase
{
    [HttpPost("/render")]
    public IActionResult Post()
    {
        string? text = Request.Headers["X-Job"];
        if (!Guid.TryParse(text, out Guid job))
            return BadRequest("X-Job is not a job number.");

        queue.Add(job);
        return Accepted();
    }
}

public sealed class RenderHost(JobQueue queue, IRenderFarm farm) : IHostedService
{
    private readonly CancellationTokenSource _stop = new();
    private Task _loop = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _loop = Task.Run(() =>
        {
            foreach (Guid job in queue.Take(_stop.Token))
                farm.Start(job);
        });
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _loop.WaitAsync(cancellationToken);
    }
}
