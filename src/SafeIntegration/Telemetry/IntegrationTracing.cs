using System.Diagnostics;

namespace SafeIntegration.Telemetry;

/// <summary>The library's activities: a submission, and what follows from it later: work in the background, a verdict and an effect, each linked to the submission.</summary>
internal sealed class IntegrationTracing : IDisposable
{
    private readonly ActivitySource _source = new(SafeIntegrationTelemetry.ActivitySourceName);

    public Activity? Submission(string integration) => Start(SafeIntegrationTelemetry.SubmitActivity, integration, submitted: null);

    public Activity? Resumption(string integration, string? submitted) => Start(SafeIntegrationTelemetry.ResumeActivity, integration, submitted);

    public Activity? Review(string integration, string? submitted) => Start(SafeIntegrationTelemetry.ReviewActivity, integration, submitted);

    public Activity? Effect(string integration, string? submitted) => Start(SafeIntegrationTelemetry.EffectActivity, integration, submitted);

    public void Dispose() => _source.Dispose();

    private Activity? Start(string name, string integration, string? submitted)
    {
        ActivityLink[]? links = ActivityContext.TryParse(submitted, null, isRemote: true, out ActivityContext context) ? [new(context)] : null;
        return _source.StartActivity(ActivityKind.Internal, links: links, tags: [new(SafeIntegrationTelemetry.IntegrationActivityTag, integration)], name: name);
    }
}
