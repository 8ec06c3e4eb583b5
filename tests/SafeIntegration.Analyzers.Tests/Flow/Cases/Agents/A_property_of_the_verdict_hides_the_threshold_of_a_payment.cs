using System.Runtime.CompilerServices;
using SafeIntegration;

namespace Claims;

public sealed record Claim(Guid Id, string Iban, decimal Amount, string Story);

public sealed record Verdict(string Reason, double Confidence)
{
    private const double Enough = 0.85;

    public bool IsSure => Confidence >= Enough;
}

public interface IClaimAssessor
{
    [AiOutput]
    Task<Verdict> AssessAsync(string story, CancellationToken cancellationToken);
}

public interface IClaimStore
{
    IAsyncEnumerable<Claim> OpenAsync(CancellationToken cancellationToken);
}

public interface IPayments
{
    [Effect]
    Task PayAsync(Guid claim, string iban, decimal amount, CancellationToken cancellationToken);
}

public sealed class ClaimWorker(IClaimStore store, IClaimAssessor assessor, IPayments payments, ILogger<ClaimWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (Claim claim in SureAsync(stoppingToken))
            await payments.PayAsync(claim.Id, claim.Iban, claim.Amount, stoppingToken); // expect: SI2006
    }

    private async IAsyncEnumerable<Claim> SureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (Claim claim in store.OpenAsync(cancellationToken))
        {
            Verdict verdict = await assessor.AssessAsync(claim.Story, cancellationToken);
            logger.LogInformation("{Claim}: {Reason}", claim.Id, verdict.Reason);
            if (verdict.IsSure)
                yield return claim;
        }
    }
}
