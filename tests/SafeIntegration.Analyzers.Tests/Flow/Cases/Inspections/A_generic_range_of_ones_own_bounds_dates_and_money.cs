using System.Data;
using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Extensions.Options;
using SafeIntegration;

public sealed class StandingOrderOptions
{
    public TimeSpan Horizon { get; set; } = TimeSpan.FromDays(90);
    public decimal Ceiling { get; set; } = 2_000m;
}

public sealed record StandingOrder(decimal Amount, DateTimeOffset FirstOn, TimeSpan Interval);

public static class Ranges
{
    public static T Within<T>(this T value, T low, T high, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : IComparable<T> =>
        Comparer<T>.Default.Compare(value, low) < 0 || value.CompareTo(high) > 0
            ? throw new ArgumentOutOfRangeException(name)
            : value;
}

public sealed class StandingOrderHandler(IDbConnection database, IOptionsMonitor<StandingOrderOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);
    private static readonly TimeSpan Yearly = TimeSpan.FromDays(366);

    public Task HandleAsync([ExternalInput] StandingOrder order)
    {
        StandingOrderOptions limits = options.CurrentValue;
        DateTimeOffset now = clock.GetUtcNow();

        decimal amount = order.Amount.Within(0.01m, limits.Ceiling);
        DateTimeOffset first = order.FirstOn.Within(now, now + limits.Horizon);
        TimeSpan interval = order.Interval.Within(Daily, Yearly);

        return database.ExecuteAsync(
            "insert into standing_order (amount, first_on, days) values (@amount, @first, @days)",
            new { amount, first, days = (int)interval.TotalDays });
    }
}
