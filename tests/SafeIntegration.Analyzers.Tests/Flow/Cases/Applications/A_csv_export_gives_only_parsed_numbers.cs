// shape: importer whose columns are all parsed by methods that throw
using System.Globalization;
using SafeIntegration;

namespace Stock.Import;

public readonly record struct Level(int Article, int Quantity, DateOnly Counted);

public sealed class LevelImport(HttpClient supplier)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using Stream stream = await supplier.GetStreamAsync("levels.csv", cancellationToken);
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            Level level = Parse(line.Split(','));
            Store(level.Article, level.Quantity, level.Counted);
        }
    }

    private static Level Parse(string[] columns) => new(
        int.Parse(columns[0], CultureInfo.InvariantCulture),
        int.Parse(columns[1], CultureInfo.InvariantCulture),
        DateOnly.ParseExact(columns[2], "yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Effect]
    private static void Store(int article, int quantity, DateOnly counted) => Console.WriteLine($"{article}: {quantity} ({counted})");
}
