using SafeIntegration;

namespace Sales.Effects;

public sealed record LeadRating(string Lead, double Score);

public sealed class RouteLead(HttpClient crm) : VerifiableEffect<LeadRating>
{
    public override async Task ApplyAsync(Approved<LeadRating> approved, EffectContext context, CancellationToken cancellationToken)
    {
        string team = approved.Value.Score > 0.7 ? "enterprise" : "small-business";
        if (approved.Value.Score > 0.1)
            await crm.PutAsJsonAsync($"leads/{context.ItemKey}/team", new { team }, cancellationToken);
    }

    public override Task<EffectState> FindAsync(Approved<LeadRating> approved, EffectContext context, CancellationToken cancellationToken) => Task.FromResult(EffectState.Unknown);
}
