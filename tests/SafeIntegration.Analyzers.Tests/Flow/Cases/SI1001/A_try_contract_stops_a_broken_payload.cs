// The result of a contract is asked before its value is used.
using SafeIntegration;

namespace Shop.Shipping;

[Contract("carrier.labels.v1")]
public sealed partial record Label
{
    public required string Tracking { get; init; }
    public required Uri Document { get; init; }
}

public sealed class LabelPrinter(HttpClient carrier, ILogger<LabelPrinter> logger)
{
    public async Task PrintAsync(string folder, CancellationToken cancellationToken)
    {
        ContractResult<Label> result = await carrier.TryGetContractAsync<Label>("labels/next", cancellationToken);
        if (!result.IsValid)
        {
            logger.LogError("{Count} violations", result.Violations.Count);
            return;
        }

        await File.WriteAllTextAsync(Path.Combine(folder, result.Value.Tracking + ".url"), result.Value.Document.AbsoluteUri, cancellationToken);
    }
}
