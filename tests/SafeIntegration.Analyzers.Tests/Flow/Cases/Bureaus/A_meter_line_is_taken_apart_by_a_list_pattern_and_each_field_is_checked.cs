using System.Collections.Frozen;
using System.Data.Common;
using System.Globalization;
using SafeIntegration;

namespace Utility.Readings;

public sealed class ReadingIntake(DbDataSource database, FrozenSet<string> installedMeters, TimeProvider clock, ILogger<ReadingIntake> logger)
{
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(3);

    // One message of the concentrator: MR;meter;kWh;time
    public async Task HandleAsync([ExternalInput] string line, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();

        if (line.Split(';', StringSplitOptions.TrimEntries) is not ["MR", var meter, var kwhText, var timeText]
            || !installedMeters.Contains(meter)
            || !decimal.TryParse(kwhText, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal kwh)
            || kwh is <= 0m or > 999_999m
            || !DateTimeOffset.TryParseExact(timeText, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset readAt)
            || readAt < now - Oldest
            || readAt > now)
        {
            logger.LogWarning("A line of {Length} characters is no reading", line.Length);
            return;
        }

        await using DbCommand command = database.CreateCommand("insert into reading (meter, kwh, read_at) values (@meter, @kwh, @at)");
        Bind(command, "meter", meter);
        Bind(command, "kwh", kwh);
        Bind(command, "at", readAt);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Bind(DbCommand command, string name, object value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
