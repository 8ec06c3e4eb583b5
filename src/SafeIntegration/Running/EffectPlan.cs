namespace SafeIntegration.Running;

/// <summary>What an effect runner needs of a definition.</summary>
internal sealed record EffectPlan<TOutput>(string Version, Func<IServiceProvider, Effect<TOutput>> Create, EffectOptions Options, TimeSpan Lease);
