// shape: pipeline of async iterators
using System.Runtime.CompilerServices;
using SafeIntegration;

namespace Imports;

public sealed record Row(string Key, string Value);

public sealed class RowPipeline(HttpClient source)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (Row row in KeepAsync(ReadAsync(cancellationToken), cancellationToken))
            Store(row.Key, row.Value); // expect: SI1001
    }

    private async IAsyncEnumerable<Row> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using Stream stream = await source.GetStreamAsync("rows.csv", cancellationToken);
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Split('=', 2) is [var key, var value])
                yield return new Row(key, value);
        }
    }

    private static async IAsyncEnumerable<Row> KeepAsync(IAsyncEnumerable<Row> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (Row row in rows.WithCancellation(cancellationToken))
        {
            if (row.Value.Length > 0)
                yield return row with { Value = row.Value.Trim() };
        }
    }

    [Effect]
    private static void Store(string key, string value) => Console.WriteLine($"{key}={value}");
}
