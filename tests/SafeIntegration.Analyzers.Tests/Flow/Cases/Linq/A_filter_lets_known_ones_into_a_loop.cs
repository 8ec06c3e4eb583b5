// Filters that ask for what is known, for what is there, and for what is only shown.
using SafeIntegration;

namespace Leasing.Billing.Known;

public sealed class Contract
{
    public string Id { get; set; } = "";

    public string State { get; set; } = "";

    public decimal Rate { get; set; }

    public bool Paused { get; set; }
}

public sealed class MonthlyRun(HttpClient crm, ILogger<MonthlyRun> logger)
{
    public async Task ChargeAsync()
    {
        List<Contract> contracts = await crm.GetFromJsonAsync<List<Contract>>("contracts") ?? [];
        foreach (Contract contract in contracts.Where(contract => contract.State is "open" or "late"))
            Charge(Guid.Parse(contract.Id));

        foreach (Contract contract in contracts.Where(contract => contract.Rate > 0 && !string.IsNullOrEmpty(contract.Id)))
            Charge(Guid.Parse(contract.Id));

        foreach (Contract contract in contracts.Where(contract => !contract.Paused))
            logger.LogInformation("Contract {Contract} goes on", contract.Id);
    }

    [Effect]
    private static void Charge(Guid contract) => Console.WriteLine(contract);
}
