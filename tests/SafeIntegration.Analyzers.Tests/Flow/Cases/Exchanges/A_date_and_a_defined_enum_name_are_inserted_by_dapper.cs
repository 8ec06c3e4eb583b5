using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Exchanges.Absences;

public enum AbsenceKind
{
    Holiday = 1,
    Illness = 2,
    Training = 3,
}

public sealed record AbsenceForm(string Day, string Kind);

public static class AbsenceEndpoints
{
    private const string Insert = "insert into absence (employee, day, kind) values (@employee, @day, @kind)";

    public static void MapAbsences(this IEndpointRouteBuilder app, int employee) =>
        app.MapPost("/absences", async (AbsenceForm form, DbConnection connection) =>
        {
            if (!DateOnly.TryParseExact(form.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
                return Results.BadRequest("A day is written as 2026-01-31.");

            if (!Enum.TryParse(form.Kind, ignoreCase: true, out AbsenceKind kind) || !Enum.IsDefined(kind))
                return Results.BadRequest("This kind of absence does not exist.");

            await connection.ExecuteAsync(Insert, new { employee, day = day.ToDateTime(TimeOnly.MinValue), kind = (int)kind });
            return Results.NoContent();
        });
}
