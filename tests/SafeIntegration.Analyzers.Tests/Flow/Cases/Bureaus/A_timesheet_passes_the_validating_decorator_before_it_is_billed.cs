using FluentValidation;
using FluentValidation.Results;

namespace Recruiting.Timesheets;

public sealed record Timesheet(string Assignment, decimal Hours, DateOnly WeekEnding);

public sealed class TimesheetValidator : AbstractValidator<Timesheet>
{
    public TimesheetValidator()
    {
        RuleFor(sheet => sheet.Assignment).NotEmpty().Matches("^A[0-9]{6}$");
        RuleFor(sheet => sheet.Hours).InclusiveBetween(0.25m, 60m);
        RuleFor(sheet => sheet.WeekEnding).Must(day => day.DayOfWeek == DayOfWeek.Sunday);
    }
}

public interface IHandler<in T>
{
    Task<bool> HandleAsync(T message, CancellationToken cancellationToken);
}

public sealed class ValidatingHandler<T>(IValidator<T> validator, IHandler<T> inner, ILogger<ValidatingHandler<T>> logger) : IHandler<T>
{
    public async Task<bool> HandleAsync(T message, CancellationToken cancellationToken)
    {
        ValidationResult result = await validator.ValidateAsync(message, cancellationToken);
        if (!result.IsValid)
        {
            logger.LogWarning("{Message} was refused: {Errors}", typeof(T).Name, result.ToString("; "));
            return false;
        }

        return await inner.HandleAsync(message, cancellationToken);
    }
}

public sealed class BillTimesheet(HttpClient billing) : IHandler<Timesheet>
{
    public async Task<bool> HandleAsync(Timesheet message, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await billing.PostAsJsonAsync("timesheets", message, cancellationToken);
        response.EnsureSuccessStatusCode();
        return true;
    }
}

public static class TimesheetEndpoints
{
    public static void MapTimesheets(this IEndpointRouteBuilder app) =>
        app.MapPost("/timesheets", async (Timesheet sheet, ValidatingHandler<Timesheet> handler, CancellationToken cancellationToken) =>
            await handler.HandleAsync(sheet, cancellationToken) ? Results.Accepted() : Results.UnprocessableEntity());
}
