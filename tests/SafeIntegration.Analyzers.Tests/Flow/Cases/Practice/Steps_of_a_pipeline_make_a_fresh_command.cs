// shape: pipeline of delegates whose last step makes an object of our own
using SafeIntegration;

namespace Pipelines.Fresh;

public sealed record Incoming(string Text, string Sender);

public sealed record Outgoing(Guid Id, string Template, DateTimeOffset At);

public interface IPostOffice
{
    [Effect]
    Task SendAsync(Outgoing letter);
}

public sealed class ReplyPipeline(IPostOffice office, TimeProvider time)
{
    private readonly List<Func<Incoming, Incoming>> _steps = [];

    public ReplyPipeline Use(Func<Incoming, Incoming> step)
    {
        _steps.Add(step);
        return this;
    }

    public static ReplyPipeline Default(IPostOffice office) => new ReplyPipeline(office, TimeProvider.System)
        .Use(incoming => incoming with { Text = incoming.Text.Trim() })
        .Use(incoming => incoming with { Sender = incoming.Sender.ToLowerInvariant() });

    public Task RunAsync([ExternalInput] Incoming incoming)
    {
        Incoming last = _steps.Aggregate(incoming, (current, step) => step(current));
        Outgoing letter = new(Guid.NewGuid(), last.Text.Length > 500 ? "long" : "short", time.GetUtcNow());
        return office.SendAsync(letter);
    }
}
