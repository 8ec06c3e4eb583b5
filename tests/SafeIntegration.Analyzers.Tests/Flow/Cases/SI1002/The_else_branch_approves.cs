// A missing amount is 0, and 0 is small.
using SafeIntegration;

namespace Claims;

public sealed class ClaimDto
{
    public decimal Amount { get; set; }
}

public sealed class ClaimDesk(HttpClient insurer, IClaims claims)
{
    public async Task DecideAsync(string number)
    {
        ClaimDto claim = await insurer.GetFromJsonAsync<ClaimDto>($"claims/{number}") ?? new ClaimDto();
        if (claim.Amount > 500m)
            Console.WriteLine($"Claim {number} waits for a person.");
        else
            await claims.ApproveAsync(number); // expect: SI1002
    }
}

public interface IClaims
{
    [Effect]
    Task ApproveAsync(string number);
}
