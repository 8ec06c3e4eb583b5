using System.Data;
using System.Globalization;
using Dapper;

public readonly record struct Rate
{
    private static readonly decimal Highest = 500m;

    private Rate(decimal value) => Value = value;

    public static Rate Par { get; } = new(1m);

    public decimal Value { get; }

    public static Rate Parse(string text)
    {
        decimal value = decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
        return value > 0 && value <= Highest ? new Rate(value) : throw new FormatException("No rate is like this.");
    }
}

public static class Attempt
{
    public static T Or<T>(Func<T> read, T fallback, Action<Exception>? failed = null)
    {
        try
        {
            return read();
        }
        catch (FormatException exception)
        {
            failed?.Invoke(exception);
            return fallback;
        }
    }
}

public sealed class RateJob(HttpClient exchange, IDbConnection database, ILogger<RateJob> logger)
{
    private static readonly string[] Pairs = ["EURUSD", "EURCHF"];

    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        foreach (string pair in Pairs)
        {
            string text = await exchange.GetStringAsync($"rates/{pair}", cancellationToken);
            Rate rate = Attempt.Or(() => Rate.Parse(text), Rate.Par, e => logger.LogWarning(e, "No rate for {Pair}", pair));
            await database.ExecuteAsync("update rate set value = @value where pair = @pair", new { value = rate.Value, pair }); // expect: SI1004
        }
    }
}
