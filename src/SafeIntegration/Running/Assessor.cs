using Microsoft.Extensions.Logging;
using SafeIntegration.Calling;
using SafeIntegration.Defining;
using SafeIntegration.Gating;
using SafeIntegration.Grounding;

namespace SafeIntegration.Running;

/// <summary>
/// Asks the model and runs every check on its answer: output contract, grounding, expectations, value rules. A check that cannot run is a reason for review. Never throws,
/// except for the caller's own cancellation.
/// </summary>
internal sealed class Assessor<TInput, TOutput>(PlanDraft<TInput, TOutput> plan, GateRules<TOutput> gate, string integration, RunnerServices services)
{
    private static readonly IContract<TOutput> OutputContract = Contract.Of<TOutput>();

    private readonly Grounder _grounder = Grounder.For<TOutput>();
    private readonly ILogger _logger = services.Loggers.CreateLogger<Assessor<TInput, TOutput>>();

    public async Task<Assessment<TOutput>> AssessAsync(TInput input, CancellationToken cancellationToken)
    {
        CallResult<TOutput> result = await CallAsync(input, cancellationToken).ConfigureAwait(false);
        return result switch
        {
            CallResult<TOutput>.Answered { Answer: var answer } => await AssessAsync(input, answer, cancellationToken).ConfigureAwait(false),
            CallResult<TOutput>.Unavailable { Problem: var problem } => new() { Unavailable = problem },
            CallResult<TOutput>.Unusable { Problem: var problem, Violations: var violations } =>
                Assessment<TOutput>.Without(ReviewCode.NoAnswer, "There is no usable answer: " + problem + ".", violations),
            _ => throw new InvalidOperationException("A call has three results."),
        };
    }

    /// <summary>Runs the checks on an answer: the model's, or a value a person has corrected.</summary>
    public async Task<Assessment<TOutput>> AssessAsync(TInput input, ModelAnswer<TOutput> answer, CancellationToken cancellationToken)
    {
        TOutput output = answer.Output;
        var reasons = new List<ReviewReason>();
        if (TryWrite(output) is not { } bytes)
            return Assessment<TOutput>.Without(ReviewCode.NoAnswer, "The answer cannot be written as JSON.");

        IReadOnlyList<ContractViolation> violations = OutputContract.Validate(output);
        if (violations.Count > 0)
            reasons.Add(new(ReviewCode.NoAnswer, "The answer breaks the output contract: " + string.Join("; ", violations.Take(5)) + "."));
        IReadOnlyList<FieldGrounding> grounding = Ground(input, output, reasons, cancellationToken);
        await ExpectAsync(input, output, reasons, cancellationToken).ConfigureAwait(false);
        ApplyRules(output, reasons);

        var signals = new Dictionary<string, double>(answer.Signals, StringComparer.Ordinal);
        return new()
        {
            Output = output,
            Bytes = bytes,
            Score = Score(signals, reasons),
            Checks = new() { Reasons = reasons, Violations = violations, Grounding = grounding, Signals = signals, ModelId = answer.ModelId },
        };
    }

    private async Task<CallResult<TOutput>> CallAsync(TInput input, CancellationToken cancellationToken)
    {
        IModelCall<TInput, TOutput> call;
        try
        {
            call = plan.Call!(services.Provider);
        }
        catch (Exception problem)
        {
            Log.CheckFailed(_logger, integration, "creating the call", problem.GetType().Name);
            return new CallResult<TOutput>.Unusable($"the call could not be created ({problem.GetType().Name})", []);
        }

        return await CallRunner.RunAsync(call, input, plan.CallOptions.TimeLimit, services.Time, cancellationToken).ConfigureAwait(false);
    }

    private static ReadOnlyMemory<byte>? TryWrite(TOutput output)
    {
        try
        {
            return OutputContract.Write(output);
        }
        catch (Exception)
        {
            return null;
        }
    }

    private IReadOnlyList<FieldGrounding> Ground(TInput input, TOutput output, List<ReviewReason> reasons, CancellationToken cancellationToken)
    {
        if (plan.Source is null)
            return [];
        try
        {
            IReadOnlyList<FieldGrounding> fields = _grounder.Ground(output!, plan.Source(input), cancellationToken);
            foreach (FieldGrounding field in fields)
            {
                string? problem = field.Outcome switch
                {
                    GroundingOutcome.Absent => "does not stand in the document",
                    GroundingOutcome.Unlabelled => "stands in the document, but not near its label",
                    GroundingOutcome.NotRun => "could not be looked for in the document",
                    _ => null,
                };
                if (problem is null)
                    continue;
                services.Metrics.GroundingFailed(integration, field.Member);
                reasons.Add(new(ReviewCode.Grounding, $"{field.Member} {problem}."));
            }

            return fields;
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            reasons.Add(Failed("grounding", problem));
            return [];
        }
    }

    private async Task ExpectAsync(TInput input, TOutput output, List<ReviewReason> reasons, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(plan.CallOptions.TimeLimit, services.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        foreach (Expectation<TInput, TOutput> expectation in plan.Expectations)
        {
            try
            {
                bool holds = await expectation.Holds(input, output, linked.Token).AsTask().WaitAsync(linked.Token).ConfigureAwait(false);
                if (holds)
                    continue;
                services.Metrics.ExpectationFailed(integration, expectation.Because);
                reasons.Add(new(ReviewCode.Expectation, $"Expected: {expectation.Because}."));
            }
            catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
            {
                reasons.Add(Failed($"the expectation '{expectation.Because}'", problem));
            }
        }
    }

    private void ApplyRules(TOutput output, List<ReviewReason> reasons)
    {
        if (gate.ReviewEverything)
            reasons.Add(new(ReviewCode.Configured, "The configuration sends everything to review."));
        foreach (ReviewRule<TOutput> rule in gate.Rules)
        {
            try
            {
                if (rule.Applies(output))
                    reasons.Add(new(rule.Code, rule.Text + "."));
            }
            catch (Exception problem)
            {
                reasons.Add(Failed($"the review rule '{rule.Text}'", problem));
            }
        }
    }

    private double Score(Dictionary<string, double> signals, List<ReviewReason> reasons)
    {
        try
        {
            return services.Scorer.Score(signals);
        }
        catch (Exception problem)
        {
            reasons.Add(Failed("the confidence scorer", problem));
            return 0;
        }
    }

    // The exception's message may quote the document, so only its type is told.
    private ReviewReason Failed(string check, Exception problem)
    {
        string type = problem.GetType().Name;
        Log.CheckFailed(_logger, integration, check, type);
        return new(ReviewCode.CheckFailed, $"A check could not run: {check} ({type}).");
    }
}
