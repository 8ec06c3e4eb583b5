using System.Runtime.CompilerServices;
using SafeIntegration;

namespace Insurance.Premiums;

public static class Ensure
{
    public static T Within<T>(T value, T least, T most, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
            throw new ArgumentOutOfRangeException(name, value, $"Must be between {least} and {most}.");

        return value;
    }

    public static string OneOf(string? value, IReadOnlySet<string> allowed, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is not null && allowed.Contains(value) ? value : throw new ArgumentException($"'{value}' is not allowed.", name);
}

public sealed record PremiumQuote(string Product, decimal Monthly, TimeSpan Cover);

public sealed class Premium
{
    private static readonly HashSet<string> Products = ["household", "liability", "bicycle"];
    private static readonly TimeSpan Month = TimeSpan.FromDays(28);
    private static readonly TimeSpan ThreeYears = TimeSpan.FromDays(3 * 366);

    public Premium(PremiumQuote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        Product = Ensure.OneOf(quote.Product, Products);
        Monthly = Ensure.Within(quote.Monthly, 1.5m, 480m);
        Cover = Ensure.Within(quote.Cover, Month, ThreeYears);
    }

    public string Product { get; }

    public decimal Monthly { get; }

    public TimeSpan Cover { get; }
}

public interface IPolicyBook
{
    [Effect]
    Task WriteAsync(int policy, string product, decimal monthly, DateTimeOffset until, CancellationToken cancellationToken);
}

public sealed class PremiumUpdate(HttpClient actuary, IPolicyBook book, TimeProvider clock)
{
    public async Task UpdateAsync(IEnumerable<int> policies, CancellationToken cancellationToken)
    {
        foreach (int policy in policies)
        {
            PremiumQuote quote = await actuary.GetFromJsonAsync<PremiumQuote>($"quotes/{policy}", cancellationToken)
                ?? throw new InvalidDataException($"There is no quote for {policy}.");
            var premium = new Premium(quote);
            await book.WriteAsync(policy, premium.Product, premium.Monthly, clock.GetUtcNow() + premium.Cover, cancellationToken);
        }
    }
}
