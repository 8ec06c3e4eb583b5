// shape: [Validates] bool whose answer is dropped
using SafeIntegration;

namespace Warranty.Claims;

public sealed class WarrantyClaim
{
    public string Serial { get; init; } = "";

    public decimal Refund { get; init; }
}

public sealed class WarrantyRules(IReadOnlySet<string> serials)
{
    [Validates]
    public bool Accepts(WarrantyClaim claim)
        => serials.Contains(claim.Serial) && claim.Refund is > 0m and <= 400m;
}

public interface IRefunds
{
    [Effect]
    Task GrantAsync(string serial, decimal refund);
}

public sealed class WarrantyJob(HttpClient dealer, WarrantyRules rules, IRefunds refunds)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        List<WarrantyClaim> claims = await dealer.GetFromJsonAsync<List<WarrantyClaim>>("claims", cancellationToken) ?? [];
        foreach (WarrantyClaim claim in claims)
        {
            rules.Accepts(claim);
            await refunds.GrantAsync(claim.Serial, claim.Refund); // expect: SI1003
        }
    }
}
