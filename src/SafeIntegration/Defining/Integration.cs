using System.Diagnostics.CodeAnalysis;
using SafeIntegration.Defining;
using SafeIntegration.Grounding;

namespace SafeIntegration;

/// <summary>The part of an integration that does not depend on its types. Derive from <see cref="Integration{TInput, TOutput}"/>.</summary>
public abstract class Integration
{
    private protected Integration()
    {
    }

    /// <summary>
    /// The name, under which the journal, the inbox and the metrics know it. Lower case, digits and hyphens; never change it once items exist.
    /// </summary>
    public abstract string Name { get; }

    internal abstract TResult Accept<TResult>(IIntegrationVisitor<TResult> visitor);
}

/// <summary>
/// One AI or API process, defined by its stages: owner, identity, call, checks, gate, reviewers, effect. Inject the integration itself and submit to it. Thread-safe.
/// </summary>
/// <typeparam name="TInput">What comes in.</typeparam>
/// <typeparam name="TOutput">What the model or mapping makes of it, and the effect receives.</typeparam>
public abstract class Integration<TInput, [DynamicallyAccessedMembers(Declarations.Members)] TOutput> : Integration
{
    private IIntegrationRunner<TInput, TOutput>? _runner;

    private IIntegrationRunner<TInput, TOutput> Runner => _runner ?? throw new InvalidOperationException(
        $"The integration '{Name}' is not connected. Register it with AddSafeIntegration().AddIntegration<{GetType().Name}>() and inject it, instead of creating it with new.");

    /// <summary>
    /// Submits an input and waits for the decision. Item, checks, evidence and queue entry are durable when it returns; the effect follows by itself.
    /// </summary>
    /// <exception cref="JournalUnavailableException">The journal cannot be written; nothing was accepted.</exception>
    /// <exception cref="ArgumentException">The item key is empty or longer than 400 characters.</exception>
    public Task<Decision<TOutput>> SubmitAsync(TInput input, CancellationToken cancellationToken = default) => Runner.SubmitAsync(input, cancellationToken);

    /// <summary>Makes an input durable and returns; call and checks happen in the background. The decision is <see cref="Pending{TOutput}"/>.</summary>
    /// <inheritdoc cref="SubmitAsync" path="/exception"/>
    public Task<Decision<TOutput>> EnqueueAsync(TInput input, CancellationToken cancellationToken = default) => Runner.EnqueueAsync(input, cancellationToken);

    /// <summary>Reports what became of an effect. False if there is no item with this key.</summary>
    /// <param name="itemKey">The item key, as <c>Identify</c> gives it.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="why">What was seen. Kept in the audit trail.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<bool> ReportOutcomeAsync(string itemKey, Outcome outcome, string why = "", CancellationToken cancellationToken = default) =>
        Runner.ReportOutcomeAsync(itemKey, outcome, why, cancellationToken);

    /// <summary>Submits every quarantined payload again, after its contract was mended. Safe to repeat.</summary>
    public Task<ReplayResult> ReplayAsync(CancellationToken cancellationToken = default) => Runner.ReplayAsync(cancellationToken);

    /// <summary>Where the integration stands, and what it lacks to the next stage.</summary>
    public Task<IntegrationStatus> GetStatusAsync(CancellationToken cancellationToken = default) => Runner.GetStatusAsync(cancellationToken);

    /// <summary>Names the stages. Called once, at startup; must not depend on anything that changes.</summary>
    protected abstract IntegrationPlan<TInput, TOutput> Define(PlanStart<TInput, TOutput> plan);

    internal IntegrationPlan<TInput, TOutput> BuildPlan()
    {
        IntegrationPlan<TInput, TOutput> plan = Define(new(new()))
            ?? throw new InvalidOperationException($"Define of '{Name}' returned null. Return the chain that ends with ApplyWith.");
        if (PlanBodies.Of(GetType()) is { } bodies)
            plan.Draft.Identify("bodies", bodies);
        return plan;
    }

    internal void Connect(IIntegrationRunner<TInput, TOutput> runner) => _runner = runner;

    internal Task<Decision<TOutput>> SubmitPayloadAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken) =>
        Runner.SubmitPayloadAsync(utf8, cancellationToken);

    internal sealed override TResult Accept<TResult>(IIntegrationVisitor<TResult> visitor) => visitor.Visit(this);
}
