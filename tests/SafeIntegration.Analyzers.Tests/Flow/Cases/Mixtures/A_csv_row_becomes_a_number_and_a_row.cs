using Dapper;
using System.Data.Common;
using System.Globalization;

namespace Csv.Numbers;

public readonly record struct Reading(int Meter, decimal Kilowatts)
{
    public static Reading Parse(string row)
    {
        string[] fields = row.Split(';');
        return new Reading(int.Parse(fields[0], CultureInfo.InvariantCulture), decimal.Parse(fields[1], CultureInfo.InvariantCulture));
    }
}

public sealed class ReadingImport(HttpClient meters, DbConnection database)
{
    public async Task RunAsync()
    {
        using HttpResponseMessage response = await meters.GetAsync("readings.csv");
        response.EnsureSuccessStatusCode();
        using StreamReader reader = new(await response.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is { } row)
            await database.ExecuteAsync("insert into readings values (@Meter, @Kilowatts)", Reading.Parse(row));
    }
}
