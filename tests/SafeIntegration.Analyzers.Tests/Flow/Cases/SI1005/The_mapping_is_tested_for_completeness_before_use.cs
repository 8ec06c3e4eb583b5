// An unknown code is collected, and one of them is enough to stop.
using SafeIntegration;

namespace Hr;

public sealed record Employee(string Department);

public sealed class DepartmentSync(HttpClient hr)
{
    private static readonly Dictionary<string, int> CostCentres = new() { ["SALES"] = 4711, ["IT"] = 4712 };

    public async Task SyncAsync(int employee)
    {
        Employee data = (await hr.GetFromJsonAsync<Employee>($"employees/{employee}"))!;
        int? centre = CostCentres.TryGetValue(data.Department, out int known) ? known : null;
        if (!centre.HasValue)
        {
            Console.WriteLine($"Employee {employee} belongs to a new department.");
            return;
        }

        SetCostCentre(employee, centre.Value);
    }

    [Effect]
    private static void SetCostCentre(int employee, int centre) => Console.WriteLine($"{employee}: {centre}");
}
