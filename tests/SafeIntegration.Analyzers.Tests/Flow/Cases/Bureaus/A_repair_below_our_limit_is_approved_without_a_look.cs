using SafeIntegration;

namespace Insurance.Repairs;

public sealed record RepairQuote(string Currency, decimal Total, int LabourHours);

public interface IClaimDesk
{
    [Effect]
    Task ApproveAsync(string claim, CancellationToken cancellationToken);
}

public sealed class RepairApproval(HttpClient garage, IClaimDesk desk, ILogger<RepairApproval> logger)
{
    private static readonly decimal ApprovedBelow = 800m;

    public async Task CheckAsync(string claim, CancellationToken cancellationToken)
    {
        if (await garage.GetFromJsonAsync<RepairQuote>($"quotes/{claim}", cancellationToken) is not { Currency: "EUR" } quote)
        {
            logger.LogWarning("There is no quote in euros for {Claim}", claim);
            return;
        }

        if (!IsSmall(quote))
        {
            logger.LogInformation("{Claim} needs an adjuster", claim);
            return;
        }

        await desk.ApproveAsync(claim, cancellationToken); // expect: SI1002

        static bool IsSmall(RepairQuote quote) => quote.Total < ApprovedBelow;
    }
}
