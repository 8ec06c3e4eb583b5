// shape: coupon import, query syntax with let and an allow list
using System.Collections.Frozen;
using SafeIntegration;

namespace Coupons;

public sealed record CouponRow(string Campaign, string Note);

public sealed record Coupon(string Campaign, int Uses);

public interface ICouponStore
{
    [Effect]
    Task AddAsync(IEnumerable<Coupon> coupons);
}

public sealed class CouponImport(HttpClient agency, ICouponStore store)
{
    private static readonly FrozenSet<string> Campaigns = FrozenSet.Create("SPRING", "SUMMER", "LOYAL");

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        List<CouponRow> rows = await agency.GetFromJsonAsync<List<CouponRow>>("coupons", cancellationToken) ?? [];
        IEnumerable<Coupon> coupons =
            from row in rows
            let code = row.Campaign.Trim().ToUpperInvariant()
            where Campaigns.Contains(code)
            select new Coupon(code, 1);
        await store.AddAsync(coupons.ToList());
    }
}
