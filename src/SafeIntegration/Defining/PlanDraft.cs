using System.Text;
using SafeIntegration.Journaling;

namespace SafeIntegration.Defining;

/// <summary>
/// What the stages of a definition have said so far. The stages share one draft, so that a stage whose result is dropped is not lost.
/// </summary>
internal sealed class PlanDraft<TInput, TOutput>
{
    private readonly StringBuilder _identity = new();

    public string Owner { get; set; } = "";

    public string Runbook { get; set; } = "";

    public Func<TInput, string>? ItemKey { get; set; }

    public Func<TInput, string>? Segment { get; set; }

    public bool IsMapped { get; set; }

    public Func<IServiceProvider, IModelCall<TInput, TOutput>>? Call { get; set; }

    public CallOptions CallOptions { get; } = new();

    public Func<TInput, SourceText>? Source { get; set; }

    public Func<TInput, IReadOnlyList<ReviewDocument>>? Documents { get; set; }

    public List<Expectation<TInput, TOutput>> Expectations { get; } = [];

    public List<ExpectedRate<TOutput>> Rates { get; } = [];

    public GateOptions<TOutput> Gate { get; } = new();

    public LaunchOptions Launch { get; } = new();

    public string Reviewers { get; set; } = "";

    public TimeSpan EscalateAfter { get; set; }

    public Func<IServiceProvider, Effect<TOutput>>? Effect { get; set; }

    public string Action { get; set; } = "";

    public EffectOptions EffectOptions { get; } = new();

    /// <summary>Adds what makes this definition another one: rule texts and constants, types, schemas. Never addresses, formatting or assembly versions.</summary>
    public void Identify(string stage, params ReadOnlySpan<string> parts)
    {
        _identity.Append(stage);
        foreach (string part in parts)
            _identity.Append('|').Append(part.Length).Append(':').Append(part);
        _identity.Append('\n');
    }

    public string Version() => ItemContent.HashOf(Encoding.UTF8.GetBytes(_identity.ToString()))[..16];
}
