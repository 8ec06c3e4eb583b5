// shape: scores sort a list that people work through
using Microsoft.ML;

namespace Refunds;

public sealed class Claim
{
    public float Amount { get; set; }
    public float Age { get; set; }
}

public sealed class ClaimScore
{
    public float Probability { get; set; }
}

public sealed class Worklist(PredictionEngine<Claim, ClaimScore> engine, TextWriter screen)
{
    public async Task ShowAsync(IEnumerable<(int Id, Claim Claim)> claims)
    {
        var sorted = claims.Select(item => (item.Id, Score: engine.Predict(item.Claim).Probability)).OrderByDescending(item => item.Score);
        foreach (var (id, score) in sorted)
            await screen.WriteLineAsync(score > 0.8f ? $"! {id}" : $"  {id}");
    }
}
