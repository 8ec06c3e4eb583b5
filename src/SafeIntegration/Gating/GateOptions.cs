using System.Runtime.CompilerServices;
using SafeIntegration.Gating;

namespace SafeIntegration;

/// <summary>
/// When the gate may decide alone. Code, never a prompt: no text of a model or a document changes a rule. Configuration can tighten what is set here, never
/// loosen it.
/// </summary>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public sealed class GateOptions<TOutput>
{
    private readonly List<ReviewRule<TOutput>> _rules = [];

    /// <summary>The long-run error rate of the automatic lane that must be certified, between 0 and 0.5. Default: 0.01.</summary>
    public double MaxErrorRate { get; set; } = GateDefaults.MaxErrorRate;

    /// <summary>How sure the certificate must be, between 0 and 1. Default: 0.95.</summary>
    public double Assurance { get; set; } = GateDefaults.Assurance;

    /// <summary>The share of the automatic lane that people review all the same, at random, between 0.05 and 1. Default: 0.10.</summary>
    public double AuditRate { get; set; } = GateDefaults.AuditRate;

    /// <summary>How long a certificate is valid. Default: 90 days.</summary>
    public TimeSpan Validity { get; set; } = TimeSpan.FromDays(GateDefaults.ValidityDays);

    internal IReadOnlyList<ReviewRule<TOutput>> Rules => _rules;

    /// <summary>A person reviews every item whose value is above the limit, whatever its sign.</summary>
    /// <param name="value">The value, for example <c>f =&gt; f.Total</c>.</param>
    /// <param name="limit">The limit, not negative. A value equal to it may pass.</param>
    /// <param name="text">Filled in by the compiler.</param>
    public void ReviewAbove(Func<TOutput, decimal> value, decimal limit, [CallerArgumentExpression(nameof(value))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        _rules.Add(new LimitRule<TOutput>(value, limit, text));
    }

    /// <summary>A person reviews every item whose value is above the limit of its currency, and every item in a currency without a limit.</summary>
    /// <param name="value">The value.</param>
    /// <param name="currency">Its currency, as in <paramref name="limits"/>; letter case does not matter.</param>
    /// <param name="limits">The limit of each known currency.</param>
    /// <param name="text">Filled in by the compiler.</param>
    public void ReviewAbove(
        Func<TOutput, decimal> value, Func<TOutput, string?> currency, IReadOnlyDictionary<string, decimal> limits, [CallerArgumentExpression(nameof(value))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(currency);
        ArgumentNullException.ThrowIfNull(limits);
        var known = new Dictionary<string, decimal>(limits, StringComparer.OrdinalIgnoreCase);
        foreach (decimal limit in known.Values)
            ArgumentOutOfRangeException.ThrowIfNegative(limit, nameof(limits));
        string table = string.Join(", ", known.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => FormattableString.Invariant($"{entry.Key} {entry.Value}")));
        _rules.Add(new(ReviewCode.AboveLimit, $"{LambdaText.BodyOf(text)} is above the limit of its currency, or the currency has none ({table})", $"{text}|{table}", output =>
            currency(output) is not { } code || !known.TryGetValue(code, out decimal limit) || Math.Abs(value(output)) > limit));
    }

    /// <summary>A person reviews every item to which the rule applies.</summary>
    /// <param name="rule">True: a person looks.</param>
    /// <param name="because">Why, as a reviewer reads it.</param>
    /// <param name="text">Filled in by the compiler.</param>
    public void ReviewWhen(Func<TOutput, bool> rule, string because, [CallerArgumentExpression(nameof(rule))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        _rules.Add(new(ReviewCode.Rule, because, $"{text}|{because}", rule));
    }
}
