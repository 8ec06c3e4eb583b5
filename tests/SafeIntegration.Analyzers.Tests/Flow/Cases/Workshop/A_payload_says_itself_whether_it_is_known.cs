// shape: payload type with a predicate property
using System.Collections.Immutable;
using SafeIntegration;

namespace Payloads.Self;

public sealed record Job(string Code)
{
    private static readonly ImmutableHashSet<string> Known = ["wash", "dry", "iron"];

    public bool IsKnown => Known.Contains(Code);
}

public interface IMachine
{
    [Effect]
    void Start(string program);
}

public sealed class JobHandler(IMachine machine)
{
    public void Handle([ExternalInput] Job job)
    {
        if (!job.IsKnown)
            throw new NotSupportedException("This program is not known.");
        machine.Start(job.Code);
    }
}
