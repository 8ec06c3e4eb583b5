using System.Globalization;
using System.Data;
using Dapper;

public sealed record MeterReading(string Meter, decimal KilowattHours, string ReadOn);

public static class MeterEndpoints
{
    private const int MeterLength = 10;

    public static void Map(WebApplication app)
    {
        app.MapPut("/readings", async (MeterReading reading, IDbConnection database, TimeProvider clock) =>
        {
            Dictionary<string, string[]> problems = Validate(reading, clock, out DateOnly readOn);
            if (problems.Count > 0)
                return Results.ValidationProblem(problems);

            await database.ExecuteAsync(
                "insert into reading (meter, kwh, read_on) values (@Meter, @KilowattHours, @readOn)",
                new { reading.Meter, reading.KilowattHours, readOn });
            return Results.NoContent();
        });
    }

    private static Dictionary<string, string[]> Validate(MeterReading reading, TimeProvider clock, out DateOnly readOn)
    {
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);

        if (reading.Meter.Length != MeterLength || !long.TryParse(reading.Meter, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            problems["meter"] = ["A meter has ten digits."];

        if (reading.KilowattHours is <= 0m or > 999_999m)
            problems.Add("kilowattHours", ["Between 0 and 999999."]);

        DateOnly today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        if (!DateOnly.TryParseExact(reading.ReadOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out readOn))
            problems["readOn"] = ["Not a day."];
        else if (readOn > today || readOn < today.AddYears(-1))
            problems["readOn"] = ["Not a day of the last year."];

        return problems;
    }
}
