// The result is a collection, and its emptiness is the answer.
using SafeIntegration;

namespace Payroll;

public sealed record Payslip(string Employee, decimal Net);

public static class PayslipRules
{
    [Validates]
    public static IReadOnlyList<string> Check(Payslip slip) => slip.Net <= 0 ? ["The net amount is not positive."] : [];
}

public sealed class PayslipRun(HttpClient payroll)
{
    public async Task RunAsync()
    {
        Payslip slip = (await payroll.GetFromJsonAsync<Payslip>("payslips/next"))!;
        IReadOnlyList<string> problems = PayslipRules.Check(slip);
        if (problems.Count > 0)
            throw new InvalidDataException(string.Join(" ", problems));

        Pay(slip.Employee, slip.Net);
    }

    [Effect]
    private static void Pay(string employee, decimal net) => Console.WriteLine($"{employee}: {net}");
}
