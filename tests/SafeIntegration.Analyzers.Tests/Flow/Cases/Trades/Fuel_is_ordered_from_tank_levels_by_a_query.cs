// shape: query syntax with join, let and orderby over a downloaded list
using SafeIntegration;

namespace Fuel.Depots;

public sealed record Site(string Code, string Route, decimal Capacity);

public sealed record TankLevel(string SiteCode, decimal Litres);

public sealed record Refill(string Site, decimal Litres);

public interface ISiteRegister
{
    IReadOnlyList<Site> All { get; }
}

public interface IDepot
{
    [Effect]
    Task OrderAsync(string site, decimal litres);
}

public sealed class RefillPlanner(HttpClient telemetry, ISiteRegister register, IDepot depot)
{
    public async Task PlanAsync(CancellationToken cancellationToken)
    {
        TankLevel[] levels = await telemetry.GetFromJsonAsync<TankLevel[]>("levels", cancellationToken) ?? [];

        IEnumerable<Refill> refills =
            from level in levels
            join site in register.All on level.SiteCode equals site.Code
            let missing = site.Capacity - level.Litres
            orderby site.Route
            select new Refill(site.Code, missing);

        foreach (Refill refill in refills)
            await depot.OrderAsync(refill.Site, refill.Litres); // expect: SI1001
    }
}
