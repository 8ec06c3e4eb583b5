using SafeIntegration;

namespace Exchanges.Payroll;

public sealed class HrRecord
{
    public bool OnUnpaidLeave { get; set; }
    public string? CostCentre { get; set; }
}

public sealed record Employee(int Number, decimal Salary);

public interface IEmployees
{
    IAsyncEnumerable<Employee> AllAsync();
}

[Effect]
public interface IPayroll
{
    Task PayAsync(int employee, decimal amount);
}

public sealed class MonthEnd(IHttpClientFactory factory, IEmployees employees, IPayroll payroll)
{
    public async Task<decimal> CloseAsync(CancellationToken cancellationToken)
    {
        HttpClient hr = factory.CreateClient("hr");
        decimal paid = 0;
        await foreach (Employee employee in employees.AllAsync().WithCancellation(cancellationToken))
        {
            HrRecord? record = await hr.GetFromJsonAsync<HrRecord>($"people/{employee.Number}", cancellationToken);
            if (record is null)
                throw new InvalidDataException($"HR does not know employee {employee.Number}.");

            if (record.OnUnpaidLeave)
                continue;

            await payroll.PayAsync(employee.Number, employee.Salary); // expect: SI1002
            paid += employee.Salary;
        }

        return paid;
    }
}
