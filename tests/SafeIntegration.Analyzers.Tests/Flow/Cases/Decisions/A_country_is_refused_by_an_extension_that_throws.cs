// shape: guard library of one's own: Guard.Against.Unknown
using System.Runtime.CompilerServices;
using SafeIntegration;

namespace Guarding;

public static class Guard
{
    public static T AgainstUnknown<T>(T value, IReadOnlySet<T> known, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!known.Contains(value))
            throw new ArgumentOutOfRangeException(name, "The value is not one that we know.");
        return value;
    }
}

public sealed record Destination(string Country);

public sealed class Customs(HttpClient shop, ICustomsOffice office)
{
    private static readonly HashSet<string> Countries = ["CH", "NO", "GB"];

    public async Task DeclareAsync(int order)
    {
        Destination destination = await shop.GetFromJsonAsync<Destination>($"orders/{order}/destination") ?? throw new InvalidOperationException("None.");
        string country = Guard.AgainstUnknown(destination.Country, Countries);
        await office.DeclareAsync(order, country);
    }
}

public interface ICustomsOffice
{
    [Effect]
    Task DeclareAsync(int order, string country);
}
