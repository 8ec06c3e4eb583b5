// if (!TryGetValue) assigns what is most common.
using SafeIntegration;

namespace Hr;

public sealed class Departments([ExternalInput] string code)
{
    private static readonly Dictionary<string, int> CostCentres = new() { ["SALES"] = 4711, ["IT"] = 4712 };

    public void Assign(int employee)
    {
        if (!CostCentres.TryGetValue(code, out int centre))
            centre = 4700;
        SetCostCentre(employee, centre); // expect: SI1005
    }

    [Effect]
    private static void SetCostCentre(int employee, int centre) => Console.WriteLine($"{employee}: {centre}");
}
