using System.Collections.Frozen;
using System.Data;
using System.Net.Http.Json;
using Dapper;

public readonly record struct Maybe<T>(bool HasValue, T? Value)
    where T : class
{
    public static Maybe<T> Nothing => default;

    public T Or(T fallback) => HasValue ? Value! : fallback;
}

public sealed record ServiceLevel(string Code, int Days)
{
    public static readonly ServiceLevel Standard = new("STD", 3);
    public static readonly ServiceLevel Express = new("EXP", 1);

    private static readonly FrozenDictionary<string, ServiceLevel> ByName = new Dictionary<string, ServiceLevel>
    {
        ["standard"] = Standard,
        ["next_day"] = Express,
    }.ToFrozenDictionary();

    public static Maybe<ServiceLevel> Find(string name) =>
        ByName.TryGetValue(name, out ServiceLevel? level) ? new Maybe<ServiceLevel>(true, level) : Maybe<ServiceLevel>.Nothing;
}

public sealed record MarketOrder(string Service);

public sealed class OrderImport(HttpClient market, IDbConnection database)
{
    public async Task ImportAsync(int slot, CancellationToken cancellationToken)
    {
        MarketOrder order = await market.GetFromJsonAsync<MarketOrder>($"slots/{slot}", cancellationToken)
            ?? throw new InvalidDataException($"Slot {slot} is empty.");

        ServiceLevel level = ServiceLevel.Find(order.Service).Or(ServiceLevel.Standard);
        await database.ExecuteAsync("update slot set service = @Code, days = @Days where id = @slot", new { level.Code, level.Days, slot }); // expect: SI1005
    }
}
