// shape: generic specification interface marked [Validates], asynchronous, result obeyed
using SafeIntegration;

namespace Insurance.Claims;

public interface ISpecification<in T>
{
    [Validates]
    Task<bool> IsSatisfiedByAsync(T candidate, CancellationToken cancellationToken);
}

public sealed class Claim
{
    public string PolicyNumber { get; init; } = "";

    public decimal Damage { get; init; }
}

public interface IClaimBook
{
    [Effect]
    Task OpenAsync(string policyNumber, decimal damage);
}

public sealed class ClaimIntake(HttpClient broker, ISpecification<Claim> admissible, IClaimBook book)
{
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        Claim[] claims = await broker.GetFromJsonAsync<Claim[]>("claims", cancellationToken) ?? [];
        foreach (Claim claim in claims)
        {
            bool admitted = await admissible.IsSatisfiedByAsync(claim, cancellationToken).ConfigureAwait(false);
            if (!admitted)
                continue;

            await book.OpenAsync(claim.PolicyNumber, claim.Damage);
        }
    }
}
