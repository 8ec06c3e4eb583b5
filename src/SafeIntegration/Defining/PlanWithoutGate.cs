using System.Globalization;
using System.Runtime.CompilerServices;
using SafeIntegration.Defining;

namespace SafeIntegration;

/// <summary>The stage of the checks. If the compiler names this type, the definition lacks <c>Gate</c> and what follows it.</summary>
/// <typeparam name="TInput">The integration's input.</typeparam>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public sealed class PlanWithoutGate<TInput, TOutput>
{
    private readonly PlanDraft<TInput, TOutput> _draft;

    internal PlanWithoutGate(PlanDraft<TInput, TOutput> draft) => _draft = draft;

    /// <summary>
    /// Names the text the output was read from. Members of the output marked <c>[Grounded]</c> must stand in it; reviewers see it with the places lit.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="documents">What reviewers see besides, for example page images; also where there is no text.</param>
    /// <param name="text">Filled in by the compiler.</param>
    public PlanWithoutGate<TInput, TOutput> GroundIn(
        Func<TInput, SourceText> source, Func<TInput, IReadOnlyList<ReviewDocument>>? documents = null, [CallerArgumentExpression(nameof(source))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(source);
        (_draft.Source, _draft.Documents) = (source, documents);
        _draft.Identify("ground", ExpressionText.Normalize(text));
        return this;
    }

    /// <summary>A rule that every right output keeps. One that breaks it goes to review, and so does one for which the rule throws.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="because">What is expected, as a reviewer reads it.</param>
    /// <param name="text">Filled in by the compiler.</param>
    public PlanWithoutGate<TInput, TOutput> Expect(Func<TOutput, bool> rule, string because, [CallerArgumentExpression(nameof(rule))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Expect(because, text, (_, output, _) => ValueTask.FromResult(rule(output)), waits: false);
    }

    /// <summary>A rule over input and output.</summary>
    /// <inheritdoc cref="Expect(Func{TOutput, bool}, string, string)"/>
    public PlanWithoutGate<TInput, TOutput> Expect(Func<TInput, TOutput, bool> rule, string because, [CallerArgumentExpression(nameof(rule))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Expect(because, text, (input, output, _) => ValueTask.FromResult(rule(input, output)), waits: false);
    }

    /// <summary>A rule that has to ask somebody. It counts against the call's time limit.</summary>
    /// <inheritdoc cref="Expect(Func{TOutput, bool}, string, string)"/>
    public PlanWithoutGate<TInput, TOutput> Expect(
        Func<TInput, TOutput, CancellationToken, Task<bool>> rule, string because, [CallerArgumentExpression(nameof(rule))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Expect(because, text, (input, output, token) => new ValueTask<bool>(rule(input, output, token)), waits: true);
    }

    /// <summary>
    /// The share of outputs to which a test applies stays within bounds, over the last items. Outside of them, an alert: the first sign of a changed input.
    /// </summary>
    /// <param name="test">The test.</param>
    /// <param name="atMost">The largest share expected, 0 to 1.</param>
    /// <param name="atLeast">The smallest share expected, 0 to 1.</param>
    /// <param name="window">Over how many items; 20 to 10,000. Nothing is said before that many have come.</param>
    /// <param name="text">Filled in by the compiler.</param>
    public PlanWithoutGate<TInput, TOutput> ExpectRate(
        Func<TOutput, bool> test, double atMost, double atLeast = 0, int window = 200, [CallerArgumentExpression(nameof(test))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(test);
        ArgumentOutOfRangeException.ThrowIfNotEqual(atLeast is >= 0 && atLeast <= atMost && atMost <= 1, true, nameof(atLeast));
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 20);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(window, 10_000);
        _draft.Rates.Add(new(text, test, atLeast, atMost, window));
        _draft.Identify("rate", ExpressionText.Normalize(text), string.Create(CultureInfo.InvariantCulture, $"{atLeast}|{atMost}|{window}"));
        return this;
    }

    /// <summary>Says when the gate may decide alone. Without settings: a certified error rate of at most 1 %, and 10 % audited.</summary>
    public PlanWithoutReviewers<TInput, TOutput> Gate(Action<GateOptions<TOutput>>? configure = null)
    {
        configure?.Invoke(_draft.Gate);
        GateOptions<TOutput> gate = _draft.Gate;
        _draft.Identify("gate", string.Create(CultureInfo.InvariantCulture, $"{gate.MaxErrorRate}|{gate.Assurance}|{gate.AuditRate}|{gate.Validity}"));
        foreach (Gating.ReviewRule<TOutput> rule in gate.Rules)
            _draft.Identify(rule.Code, ExpressionText.Normalize(rule.Identity));
        return new(_draft);
    }

    private PlanWithoutGate<TInput, TOutput> Expect(string because, string text, Func<TInput, TOutput, CancellationToken, ValueTask<bool>> holds, bool waits)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        _draft.Expectations.Add(new(because, text, holds, waits));
        _draft.Identify("expect", ExpressionText.Normalize(text), because);
        return this;
    }
}
