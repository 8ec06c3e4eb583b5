// What a filter lets through is what an if at the beginning of the loop would let through.
using SafeIntegration;

namespace Leasing.Billing;

public sealed class Contract
{
    public string Id { get; set; } = "";

    public string State { get; set; } = "";

    public decimal Rate { get; set; }
}

public sealed class MonthlyRun(HttpClient crm)
{
    public async Task ChargeAsync()
    {
        List<Contract> contracts = await crm.GetFromJsonAsync<List<Contract>>("contracts") ?? [];
        foreach (Contract contract in from one in contracts where one.State != "cancelled" orderby one.Id select one)
            Charge(Guid.Parse(contract.Id)); // expect: SI1002

        List<Contract> late = contracts.Where(contract => contract.State is not "paid").OrderBy(contract => contract.Id).ToList();
        foreach (Contract contract in late)
            Charge(Guid.Parse(contract.Id)); // expect: SI1002
    }

    [Effect]
    private static void Charge(Guid contract) => Console.WriteLine(contract);
}
