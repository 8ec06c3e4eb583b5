using System.Diagnostics;
using System.Diagnostics.Tracing;

namespace SafeIntegration.Contracts;

/// <summary>
/// What a contract tells about itself rather than about a payload. A parser that refuses what the scan accepts is a defect of this library: it is told as an event of the
/// current activity, which stands in the trace of the request, and as an event of an <see cref="EventSource"/>, for <c>dotnet-trace</c> and listeners in the process.
/// </summary>
[EventSource(Name = SourceName)]
internal sealed class ContractEvents : EventSource
{
    public const string SourceName = "SafeIntegration-Contracts";

    /// <summary>Name of the event of the activity.</summary>
    public const string DisagreementEvent = "safe_integration.contract_disagreement";

    private const int DisagreementId = 1;

    public static ContractEvents Log { get; } = new();

    /// <summary>Reports that the parser of a contract refused what the scan accepts.</summary>
    /// <param name="contract">Name of the contract.</param>
    /// <param name="position">The byte at which the parser stopped.</param>
    [NonEvent]
    public void ReportDisagreement(string contract, long position)
    {
        Disagreement(contract, position);
        Activity.Current?.AddEvent(new(DisagreementEvent, tags: new() { ["contract"] = contract, ["byte"] = position }));
    }

    [Event(DisagreementId, Level = EventLevel.Error, Message = "The parser of the contract '{0}' refused what the scan accepts; it stopped at byte {1}.")]
    private void Disagreement(string contract, long position) => WriteEvent(DisagreementId, contract, position);
}
