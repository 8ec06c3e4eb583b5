// shape: an extension method of a guard class holds the loop that throws; a message handler works on the list afterwards
using System.Text.Json;
using SafeIntegration;

namespace Payroll.Timesheets;

public sealed record Shift
{
    public required int Employee { get; init; }

    public required string CostCentre { get; init; }

    public decimal Hours { get; init; }
}

public sealed record Timesheet(DateOnly Week, IReadOnlyCollection<Shift> Shifts);

public interface IPayrollLedger
{
    [Effect]
    Task PostAsync(int employee, string costCentre, decimal hours);
}

public static class ShiftGuard
{
    private static readonly string[] CostCentres = ["kitchen", "bar", "floor", "terrace"];

    public static void EnsurePayable(this IEnumerable<Shift> shifts)
    {
        foreach (Shift shift in shifts)
        {
            if (shift.Employee is < 100 or > 9999)
                throw new InvalidDataException($"Nobody has the number {shift.Employee}.");
            if (!CostCentres.Contains(shift.CostCentre))
                throw new InvalidDataException($"There is no cost centre '{shift.CostCentre}'.");
            if (shift.Hours is <= 0m or > 14m)
                throw new InvalidDataException("Nobody works that long.");
        }
    }
}

public sealed class TimesheetHandler(IPayrollLedger ledger, ILogger<TimesheetHandler> logger)
{
    public async Task HandleAsync([ExternalInput] BinaryData body)
    {
        Timesheet sheet = JsonSerializer.Deserialize<Timesheet>(body) ?? throw new InvalidDataException("An empty message.");
        sheet.Shifts.EnsurePayable();

        foreach (Shift shift in sheet.Shifts)
            await ledger.PostAsync(shift.Employee, shift.CostCentre, shift.Hours);
        logger.LogInformation("Week of {Week} is posted", sheet.Week);
    }
}
