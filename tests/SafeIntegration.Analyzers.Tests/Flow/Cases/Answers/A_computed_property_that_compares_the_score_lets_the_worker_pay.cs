using SafeIntegration;

namespace Insurance.Claims;

public sealed record Claim(Guid Id, string Iban, decimal Amount, string Description);

public sealed record ClaimAssessment(string Summary, double Confidence)
{
    public bool IsCertain => Confidence >= 0.92;

    public string Shade => Confidence > 0.5 ? "green" : "grey";
}

public interface IClaimAssessor
{
    [AiOutput]
    Task<ClaimAssessment> AssessAsync(Claim claim, CancellationToken cancellationToken);
}

public interface IClaimStore
{
    IAsyncEnumerable<Claim> OpenAsync(CancellationToken cancellationToken);
}

public interface IBank
{
    [Effect]
    Task PayAsync(string iban, decimal amount, Guid reference, CancellationToken cancellationToken);
}

public sealed class ClaimWorker(IClaimStore store, IClaimAssessor assessor, IBank bank, ILogger<ClaimWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(TimeSpan.FromMinutes(5));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await foreach (Claim claim in store.OpenAsync(stoppingToken))
            {
                ClaimAssessment assessment = await assessor.AssessAsync(claim, stoppingToken);
                logger.LogInformation("Claim {Claim} is shown {Shade}", claim.Id, assessment.Shade);
                if (!assessment.IsCertain)
                    continue;

                await bank.PayAsync(claim.Iban, claim.Amount, claim.Id, stoppingToken); // expect: SI2006
            }
        }
    }
}
