using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace SafeIntegration;

/// <summary>Lets OpenTelemetry listen to SafeIntegration. The names are those of <see cref="SafeIntegrationTelemetry"/>.</summary>
public static class OpenTelemetryBuilderExtensions
{
    /// <summary>Collects the activities: submission, background work, verdict, effect. The later ones link to the submission.</summary>
    public static TracerProviderBuilder AddSafeIntegrationInstrumentation(this TracerProviderBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddSource(SafeIntegrationTelemetry.ActivitySourceName);
    }

    /// <summary>Collects the instruments.</summary>
    public static MeterProviderBuilder AddSafeIntegrationInstrumentation(this MeterProviderBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddMeter(SafeIntegrationTelemetry.MeterName);
    }
}
