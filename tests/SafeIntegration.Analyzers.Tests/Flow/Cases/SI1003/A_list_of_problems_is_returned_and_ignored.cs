// A validator of one's own that gives back what is wrong.
using SafeIntegration;

namespace Payroll;

public sealed record Payslip(string Employee, decimal Net);

public static class PayslipRules
{
    [Validates]
    public static IReadOnlyList<string> Check(Payslip slip)
    {
        List<string> problems = [];
        if (slip.Net <= 0)
            problems.Add("The net amount is not positive.");
        if (slip.Employee.Length == 0)
            problems.Add("No employee.");
        return problems;
    }
}

public sealed class PayslipRun(HttpClient payroll, ILogger<PayslipRun> logger)
{
    public async Task RunAsync()
    {
        Payslip slip = (await payroll.GetFromJsonAsync<Payslip>("payslips/next"))!;
        IReadOnlyList<string> problems = PayslipRules.Check(slip);
        logger.LogInformation("{Count} problems", problems.Count);
        Pay(slip.Employee, slip.Net); // expect: SI1003
    }

    [Effect]
    private static void Pay(string employee, decimal net) => Console.WriteLine($"{employee}: {net}");
}
