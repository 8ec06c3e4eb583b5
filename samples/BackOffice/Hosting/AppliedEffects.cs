using System.Diagnostics.Metrics;
using SafeIntegration;

namespace BackOffice.Hosting;

/// <summary>Counts the effects that this process applied, by the library's own instrument. Thread-safe.</summary>
public sealed class AppliedEffects : IDisposable
{
    private readonly MeterListener _listener = new();
    private long _count;

    /// <summary>Begins to count.</summary>
    public AppliedEffects()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == SafeIntegrationTelemetry.MeterName && instrument.Name == SafeIntegrationTelemetry.Effects)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, measurement, tags, _) =>
        {
            foreach ((string _, object? value) in tags)
            {
                if (value is "applied")
                    Interlocked.Add(ref _count, measurement);
            }
        });
        _listener.Start();
    }

    /// <summary>How many so far.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();
}
