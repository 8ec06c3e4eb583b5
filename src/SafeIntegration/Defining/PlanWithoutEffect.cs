using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using SafeIntegration.Defining;

namespace SafeIntegration;

/// <summary>The last stage. If the compiler names this type, the definition lacks <c>ApplyWith</c>.</summary>
/// <typeparam name="TInput">The integration's input.</typeparam>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public sealed class PlanWithoutEffect<TInput, TOutput>
{
    private readonly PlanDraft<TInput, TOutput> _draft;

    internal PlanWithoutEffect(PlanDraft<TInput, TOutput> draft) => _draft = draft;

    /// <summary>Names what happens to the world.</summary>
    /// <typeparam name="TEffect">The effect; created by dependency injection, in a scope of its own for each attempt.</typeparam>
    /// <param name="action">What it does, as a button says it: <c>post to accounts payable</c>.</param>
    /// <param name="configure">Undo window, time limit and retries.</param>
    public IntegrationPlan<TInput, TOutput> ApplyWith<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TEffect>(
        string action = "apply", Action<EffectOptions>? configure = null)
        where TEffect : Effect<TOutput>
    {
        _draft.Effect = services => ActivatorUtilities.GetServiceOrCreateInstance<TEffect>(services);
        _draft.Action = action;
        configure?.Invoke(_draft.EffectOptions);
        _draft.Identify("effect", typeof(TEffect).ToString(), action);
        return new(_draft);
    }
}
