// shape: newline-delimited export parsed by a contract in an async iterator
using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using System.Text;
using SafeIntegration;

namespace Payroll;

[Contract("hr.bonus.v1")]
public sealed partial record Bonus
{
    public required Guid Employee { get; init; }

    [Range(0, 5000)]
    public required decimal Amount { get; init; }
}

public interface IPayroll
{
    [Effect]
    Task AddAsync(Guid employee, decimal amount);
}

public sealed class BonusRun(HttpClient hr, IPayroll payroll, ILogger<BonusRun> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (Bonus bonus in ReadAsync(cancellationToken))
            await payroll.AddAsync(bonus.Employee, bonus.Amount);
    }

    private async IAsyncEnumerable<Bonus> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string export = await hr.GetStringAsync("bonuses", cancellationToken);
        foreach (string line in export.Split('\n'))
        {
            ContractResult<Bonus> result = Contract.Of<Bonus>().Parse(Encoding.UTF8.GetBytes(line));
            if (!result.IsValid)
            {
                logger.LogError("A bonus is broken: {Count} problems", result.Violations.Count);
                continue;
            }

            yield return result.Value;
        }
    }
}
