using System.Diagnostics.Metrics;

namespace SafeIntegration.Contracts;

/// <summary>
/// Counts findings. Contracts are singletons that live without a service provider, so their meter is static; it has the name of the library's other one, and who listens to that
/// name hears both. Tags: the contract's name and the kind, both of which the program chose; never names or values of members.
/// </summary>
internal static class DriftMetrics
{
    private static readonly Meter Meter = new(SafeIntegrationTelemetry.MeterName);

    private static readonly Counter<long> Findings =
        Meter.CreateCounter<long>(SafeIntegrationTelemetry.ContractDrift, "{finding}", "Differences between payloads and their contract that were not seen before.");

    public static void Add(DriftFinding finding) => Findings.Add(
        1, new KeyValuePair<string, object?>("contract", finding.Contract), new KeyValuePair<string, object?>("reason", finding.Kind.ToString()));
}
