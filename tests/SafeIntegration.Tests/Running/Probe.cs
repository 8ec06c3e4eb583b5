namespace SafeIntegration.Tests.Running;

/// <summary>An integration that a test defines in its own words.</summary>
public sealed class Probe(ProbeDefinition definition) : Integration<Parcel, Label>
{
    public override string Name => definition.Name;

    protected override IntegrationPlan<Parcel, Label> Define(PlanStart<Parcel, Label> plan) => definition.Define(plan);
}

/// <summary>What a <see cref="Probe"/> is.</summary>
public sealed record ProbeDefinition(Func<PlanStart<Parcel, Label>, IntegrationPlan<Parcel, Label>> Define, string Name = "probe")
{
    /// <summary>A mapped integration, with the test's own checks and effect.</summary>
    public static ProbeDefinition Mapped<TEffect>(
        Func<PlanWithoutGate<Parcel, Label>, PlanWithoutGate<Parcel, Label>>? checks = null, Action<GateOptions<Label>>? gate = null, Action<EffectOptions>? effect = null)
        where TEffect : Effect<Label> => new(plan => (checks ?? (stage => stage))(Start(plan).Map(parcel => Labelled(parcel)))
            .Gate(gate)
            .ReviewedBy("clerks")
            .ApplyWith<TEffect>("print the label", effect));

    /// <summary>An integration that asks a model; without a launch period unless one is given.</summary>
    public static ProbeDefinition Asking<TEffect>(Func<Parcel, CancellationToken, Task<Label>> model, Action<GateOptions<Label>>? gate = null, TimeSpan launch = default, int revision = 1)
        where TEffect : Effect<Label> => new(plan => Start(plan)
            .Call(model, "model-1")
            .Gate(gate)
            .Launch(options => options.MinDuration = launch)
            .ReviewedBy("clerks")
            .ApplyWith<TEffect>("print the label", effect => effect.UndoWindow = TimeSpan.Zero)
            .Revision(revision));

    /// <summary>An integration that asks the bench's <see cref="CallScript"/>.</summary>
    public static ProbeDefinition Scripted<TEffect>(
        Func<PlanWithoutGate<Parcel, Label>, PlanWithoutGate<Parcel, Label>>? checks = null, Action<GateOptions<Label>>? gate = null, Action<CallOptions>? call = null,
        Action<EffectOptions>? effect = null, TimeSpan? launch = null, Func<Parcel, string>? segment = null)
        where TEffect : Effect<Label> => new(plan => (checks ?? (stage => stage))(Start(plan, segment).Call<ScriptedCall>(call))
            .Gate(gate)
            .Launch(options => options.MinDuration = launch ?? TimeSpan.Zero)
            .ReviewedBy("clerks")
            .ApplyWith<TEffect>("print the label", effect));

    public static Label Labelled(Parcel parcel) => new() { Id = parcel.Id, Value = parcel.Value };

    public static PlanWithoutCall<Parcel, Label> Start(PlanStart<Parcel, Label> plan, Func<Parcel, string>? segment = null) =>
        plan.OwnedBy("logistics", "https://runbooks.example/probe").Identify(parcel => parcel.Id, segment);
}

/// <summary>What the effects of a <see cref="Probe"/> do. Every attempt is in the ledger before the script runs.</summary>
internal sealed class EffectScript(Ledger ledger)
{
    public Func<EffectContext, CancellationToken, Task> Apply { get; set; } = (_, _) => Task.CompletedTask;

    public Task RunAsync(EffectContext context, CancellationToken cancellationToken)
    {
        ledger.Write(context.IdempotencyKey);
        return Apply(context, cancellationToken);
    }
}

internal sealed class IdempotentProbe(EffectScript script) : IdempotentEffect<Label>
{
    public override Task ApplyAsync(Approved<Label> approved, EffectContext context, CancellationToken cancellationToken) => script.RunAsync(context, cancellationToken);
}

internal sealed class UnconfirmedProbe(EffectScript script) : UnconfirmedEffect<Label>
{
    public override Task ApplyAsync(Approved<Label> approved, EffectContext context, CancellationToken cancellationToken) => script.RunAsync(context, cancellationToken);
}

internal sealed class VerifiableProbe(EffectScript script, Ledger ledger) : VerifiableEffect<Label>
{
    public override Task ApplyAsync(Approved<Label> approved, EffectContext context, CancellationToken cancellationToken) => script.RunAsync(context, cancellationToken);

    public override Task<EffectState> FindAsync(Approved<Label> approved, EffectContext context, CancellationToken cancellationToken) =>
        Task.FromResult(ledger.Keys.Contains(context.IdempotencyKey) ? EffectState.Applied : EffectState.NotApplied);
}

internal sealed class TransactionalProbe(EffectScript script) : TransactionalEffect<Label>
{
    public override Task ApplyAsync(Approved<Label> approved, System.Data.Common.DbTransaction transaction, EffectContext context, CancellationToken cancellationToken) =>
        script.RunAsync(context, cancellationToken);
}
