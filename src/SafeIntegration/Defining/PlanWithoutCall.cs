using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using SafeIntegration.Calling;
using SafeIntegration.Defining;

namespace SafeIntegration;

/// <summary>The stage that makes an output of an input. If the compiler names this type, the definition lacks <c>Call</c> or <c>Map</c> and what follows it.</summary>
/// <typeparam name="TInput">The integration's input.</typeparam>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public sealed class PlanWithoutCall<TInput, TOutput>
{
    private readonly PlanDraft<TInput, TOutput> _draft;

    internal PlanWithoutCall(PlanDraft<TInput, TOutput> draft) => _draft = draft;

    /// <summary>Asks a model.</summary>
    /// <typeparam name="TCall">The call; created by dependency injection unless it is registered there.</typeparam>
    /// <param name="configure">Time limit, retries and deadline.</param>
    public PlanWithoutGate<TInput, TOutput> Call<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCall>(Action<CallOptions>? configure = null)
        where TCall : class, IModelCall<TInput, TOutput> =>
        With(services => ActivatorUtilities.GetServiceOrCreateInstance<TCall>(services), configure, "call", typeof(TCall).ToString());

    /// <summary>Asks a model through a method that exists already.</summary>
    /// <param name="call">The method.</param>
    /// <param name="modelId">Which model it asks; a change voids the certificate.</param>
    /// <param name="configure">Time limit, retries and deadline.</param>
    /// <param name="text">Filled in by the compiler.</param>
    public PlanWithoutGate<TInput, TOutput> Call(
        Func<TInput, CancellationToken, Task<TOutput>> call, string modelId = "unknown", Action<CallOptions>? configure = null,
        [CallerArgumentExpression(nameof(call))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(call);
        return With(_ => new DelegateCall<TInput, TOutput>(call, modelId), configure, "call", ExpressionText.Normalize(text), modelId);
    }

    /// <summary>
    /// Maps by code alone, without a model: an API integration. Contract, expectations, review rules and effect apply as ever; there is no model whose errors
    /// would have to be certified, so every item that passes is automatic from the first day.
    /// </summary>
    /// <param name="map">The code.</param>
    /// <param name="configure">The time limit, which asynchronous expectations share.</param>
    /// <param name="text">Filled in by the compiler.</param>
    public PlanWithoutGate<TInput, TOutput> Map(
        Func<TInput, TOutput> map, Action<CallOptions>? configure = null, [CallerArgumentExpression(nameof(map))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(map);
        _draft.IsMapped = true;
        return With(_ => new DelegateCall<TInput, TOutput>((input, _) => Task.FromResult(map(input)), "code"), configure, "map", ExpressionText.Normalize(text));
    }

    private PlanWithoutGate<TInput, TOutput> With(
        Func<IServiceProvider, IModelCall<TInput, TOutput>> call, Action<CallOptions>? configure, string stage, params ReadOnlySpan<string> identity)
    {
        _draft.Call = call;
        configure?.Invoke(_draft.CallOptions);
        _draft.Identify(stage, identity);
        _draft.Identify("schemas", Contract.Of<TInput>().JsonSchema, Contract.Of<TOutput>().JsonSchema);
        return new(_draft);
    }
}
