using System.Diagnostics;

namespace SafeIntegration.Telemetry;

/// <summary>The library's activities: a submission, a verdict (linked to its submission, which may be days old) and an effect.</summary>
internal sealed class IntegrationTracing : IDisposable
{
    private readonly ActivitySource _source = new(SafeIntegrationTelemetry.ActivitySourceName);

    public Activity? Submission(string integration) => Start("safe_integration.submit", integration, submitted: null);

    public Activity? Review(string integration, string? submitted) => Start("safe_integration.review", integration, submitted);

    public Activity? Effect(string integration, string? submitted) => Start("safe_integration.effect", integration, submitted);

    public void Dispose() => _source.Dispose();

    private Activity? Start(string name, string integration, string? submitted)
    {
        ActivityLink[]? links = ActivityContext.TryParse(submitted, null, isRemote: true, out ActivityContext context) ? [new(context)] : null;
        return _source.StartActivity(ActivityKind.Internal, links: links, tags: [new("safe_integration.integration", integration)], name: name);
    }
}
