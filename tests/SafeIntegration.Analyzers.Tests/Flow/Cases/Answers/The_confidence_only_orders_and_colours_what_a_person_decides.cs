using SafeIntegration;

namespace Audit.Findings;

public sealed record Finding(string Account, string Why, double Confidence);

public interface IFindings
{
    [AiOutput]
    IAsyncEnumerable<Finding> FindAsync(CancellationToken cancellationToken);
}

public interface IAuditor
{
    [ReviewPath]
    Task<bool> ConfirmAsync(Finding finding, string colour, CancellationToken cancellationToken);
}

public interface ILedger
{
    [Effect]
    Task BlockAsync(string account, string why, CancellationToken cancellationToken);
}

public sealed class FindingDesk(IFindings findings, IAuditor auditor, ILedger ledger)
{
    public async Task WorkAsync(CancellationToken cancellationToken)
    {
        PriorityQueue<Finding, double> queue = new(Comparer<double>.Create(static (left, right) => right.CompareTo(left)));
        await foreach (Finding finding in findings.FindAsync(cancellationToken))
            queue.Enqueue(finding, finding.Confidence);

        while (queue.TryDequeue(out Finding? next, out double confidence))
        {
            string colour = confidence switch
            {
                > 0.9 => "red",
                > 0.5 => "orange",
                _ => "grey",
            };
            if (!await auditor.ConfirmAsync(next, colour, cancellationToken))
                continue;

            await ledger.BlockAsync(next.Account, next.Why, cancellationToken);
        }
    }
}
