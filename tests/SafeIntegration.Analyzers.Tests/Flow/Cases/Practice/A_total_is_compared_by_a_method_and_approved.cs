// shape: approval rule written with CompareTo
using SafeIntegration;

namespace Approvals.Compared;

public sealed record Claim(Guid Id, decimal Total);

public interface IClaims
{
    [Effect]
    Task ApproveAsync(Guid id);
}

public sealed class Rules(HttpClient insurer, IClaims claims)
{
    private const decimal Small = 100m;

    public async Task RunAsync(Guid id, CancellationToken cancellationToken)
    {
        Claim? claim = await insurer.GetFromJsonAsync<Claim>($"claims/{id}", cancellationToken);
        if (claim!.Total.CompareTo(Small) < 0)
            await claims.ApproveAsync(id); // expect: SI1002
    }
}
