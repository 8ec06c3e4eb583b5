using Microsoft.ML;
using Microsoft.ML.Data;
using SafeIntegration;

namespace Claims.Scoring;

public sealed class ClaimRow
{
    public float Amount { get; set; }

    public float DaysSinceStart { get; set; }
}

public sealed class ClaimScore
{
    [ColumnName("Probability")]
    public float Probability { get; set; }
}

public sealed record Claim(Guid Id, decimal Amount, int DaysSinceStart);

public interface IPayouts
{
    [Effect]
    Task PayAsync(Guid claimId, decimal amount);
}

public sealed class ClaimScoring(PredictionEngine<ClaimRow, ClaimScore> engine, IPayouts payouts, ILogger<ClaimScoring> logger)
{
    public Task HandleAsync(Claim claim)
    {
        ClaimScore score = engine.Predict(new ClaimRow { Amount = (float)claim.Amount, DaysSinceStart = claim.DaysSinceStart });
        return score.Probability switch
        {
            > 0.9f => payouts.PayAsync(claim.Id, claim.Amount), // expect: SI2006
            > 0.4f and <= 0.9f => Note(claim, "unclear"),
            _ => Note(claim, "doubtful"),
        };
    }

    private Task Note(Claim claim, string what)
    {
        logger.LogInformation("Claim {Claim} is {What}", claim.Id, what);
        return Task.CompletedTask;
    }
}
