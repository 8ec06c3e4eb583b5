namespace SafeIntegration.Tests.Running;

/// <summary>What the model of a probe answers. The default is right and has no signals.</summary>
public sealed class CallScript
{
    private int _calls;

    public int Calls => Volatile.Read(ref _calls);

    public Func<Parcel, CancellationToken, Task<ModelAnswer<Label>>> Answer { get; set; } = (parcel, _) => Task.FromResult(Right(parcel));

    public static ModelAnswer<Label> Right(Parcel parcel, double? probability = null, string model = "model-1") => new(ProbeDefinition.Labelled(parcel), model)
    {
        Signals = probability is { } value ? new Dictionary<string, double> { [ConfidenceSignal.Probability] = value } : new Dictionary<string, double>(),
    };

    public Task<ModelAnswer<Label>> RunAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        return Answer(parcel, cancellationToken);
    }
}

/// <summary>Asks the script.</summary>
public sealed class ScriptedCall(CallScript script) : IModelCall<Parcel, Label>
{
    public Task<ModelAnswer<Label>> CallAsync(Parcel input, CancellationToken cancellationToken) => script.RunAsync(input, cancellationToken);
}
