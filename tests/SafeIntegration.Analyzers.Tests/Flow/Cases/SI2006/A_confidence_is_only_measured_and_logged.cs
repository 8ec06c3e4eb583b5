using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Claims;

[Contract("claims.assessment.v1")]
public sealed partial record Assessment(bool Covered, double Confidence);

public interface IClaims
{
    [Effect]
    Task RegisterAsync(Guid claim);
}

public sealed class ClaimIntake(IChatClient chat, IClaims claims, Meter meter, ILogger<ClaimIntake> logger)
{
    private readonly Histogram<double> _confidence = meter.CreateHistogram<double>("claims.confidence");

    public async Task TakeAsync(Guid claim, string report)
    {
        Assessment assessment = (await chat.GetResponseAsync<Assessment>("Is this covered?\n" + report)).Result;
        _confidence.Record(assessment.Confidence);
        if (assessment.Confidence < 0.5) logger.LogWarning("The model is unsure about {Claim}", claim);
        await claims.RegisterAsync(claim);
    }
}
