using SafeIntegration;

namespace Case.TupleConfidence;

public sealed record Claim(Guid Id, string Description, decimal Amount);

public interface IClaimAssessor
{
    [AiOutput]
    Task<(string Label, double Confidence)> AssessAsync(string description, CancellationToken cancellationToken);
}

public interface IPayments
{
    [Effect]
    Task PayAsync(Guid claim, decimal amount, CancellationToken cancellationToken);
}

public sealed class ClaimDesk(IClaimAssessor assessor, IPayments payments, ILogger<ClaimDesk> logger)
{
    public async Task DecideAsync(Claim claim, CancellationToken cancellationToken)
    {
        var (label, confidence) = await assessor.AssessAsync(claim.Description, cancellationToken);
        logger.LogInformation("Claim {Claim} looks like {Label}", claim.Id, label);

        if (confidence is > 0.85)
        {
            await payments.PayAsync(claim.Id, claim.Amount, cancellationToken); // expect: SI2006
            return;
        }

        logger.LogInformation("Claim {Claim} waits", claim.Id);
    }
}
