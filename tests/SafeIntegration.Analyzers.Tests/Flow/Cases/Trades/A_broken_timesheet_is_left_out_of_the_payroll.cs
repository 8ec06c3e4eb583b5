// shape: data annotations on each element of an async stream, the failing one is skipped
using System.ComponentModel.DataAnnotations;
using SafeIntegration;

namespace Payroll.Timesheets;

public sealed class Timesheet
{
    [Required, RegularExpression("E[0-9]{5}")]
    public string Employee { get; set; } = "";

    [Range(0, 60)]
    public int Hours { get; set; }
}

public interface IPayroll
{
    [Effect]
    Task AddAsync(string employee, int hours);
}

public sealed class TimesheetImport(HttpClient clock, IPayroll payroll, ILogger<TimesheetImport> logger)
{
    public async Task ImportAsync(CancellationToken cancellationToken)
    {
        await foreach (Timesheet? sheet in clock.GetFromJsonAsAsyncEnumerable<Timesheet>("timesheets", cancellationToken))
        {
            if (sheet is null || !Holds(sheet))
                continue;

            await payroll.AddAsync(sheet.Employee, sheet.Hours);
        }
    }

    private bool Holds(Timesheet sheet)
    {
        List<ValidationResult> problems = [];
        if (Validator.TryValidateObject(sheet, new ValidationContext(sheet), problems, validateAllProperties: true))
            return true;

        logger.LogError("A timesheet was left out: {Problems}", string.Join("; ", problems.Select(problem => problem.ErrorMessage)));
        return false;
    }
}
