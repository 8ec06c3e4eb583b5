// shape: a notification class of our own (AddError, HasErrors over a dictionary) is filled by the checks and asked once
using SafeIntegration;

namespace Claims.Intake;

public sealed class HailClaim
{
    public string Policy { get; init; } = "";

    public string Damage { get; init; } = "";

    public decimal Estimate { get; init; }
}

public sealed class Notification
{
    private readonly Dictionary<string, string> _errors = [];

    public bool HasErrors => _errors.Count > 0;

    public void AddError(string field, string text) => _errors[field] = text;

    public override string ToString() => string.Join("; ", _errors.Select(error => $"{error.Key}: {error.Value}"));
}

public interface IReserves
{
    [Effect]
    Task SetAsideAsync(string policy, string damage, decimal amount);
}

public interface IClaimIntake
{
    Task<string?> TakeAsync(HttpResponseMessage answer, CancellationToken cancellationToken);
}

public sealed class ClaimIntake(IReserves reserves, IPolicyBook policies) : IClaimIntake
{
    public async Task<string?> TakeAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        answer.EnsureSuccessStatusCode();
        HailClaim? claim = await answer.Content.ReadFromJsonAsync<HailClaim>(cancellationToken);
        ArgumentNullException.ThrowIfNull(claim);

        Notification notification = new();
        if (!policies.Active.Contains(claim.Policy))
            notification.AddError(nameof(claim.Policy), "is not one of ours");
        if (claim.Damage is not ("roof" or "car" or "window"))
            notification.AddError(nameof(claim.Damage), "is not covered");
        if (claim.Estimate is <= 0m or > 50_000m)
            notification.AddError(nameof(claim.Estimate), "needs an assessor");

        if (notification.HasErrors)
            return notification.ToString();

        await reserves.SetAsideAsync(claim.Policy, claim.Damage, claim.Estimate);
        return null;
    }
}

public interface IPolicyBook
{
    IReadOnlySet<string> Active { get; }
}
