using System.Globalization;
using SafeIntegration;

namespace Exchanges.Usage;

public readonly record struct UsageRow(Guid Line, DateOnly Day, int Minutes);

public interface IUsageStore
{
    [Effect]
    Task AddAsync(UsageRow row, CancellationToken cancellationToken);
}

public sealed class UsageImport(HttpClient roaming, IUsageStore store)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        string csv = await roaming.GetStringAsync("usage/yesterday.csv", cancellationToken);
        foreach (UsageRow row in Read(csv))
            await store.AddAsync(row, cancellationToken);
    }

    private static IEnumerable<UsageRow> Read(string csv)
    {
        foreach (string line in csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            if (line.Split(';') is not [var id, var day, var minutes])
                throw new FormatException("A row has three columns.");

            yield return new UsageRow(Require<Guid>(id), Require<DateOnly>(day), Require<int>(minutes));
        }
    }

    private static T Require<T>(string text) where T : struct, IParsable<T> =>
        T.TryParse(text.Trim(), CultureInfo.InvariantCulture, out T value) ? value : throw new FormatException($"'{text}' is no {typeof(T).Name}.");
}
