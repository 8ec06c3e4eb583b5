using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
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
internal sealed class Assessor<TInput, [DynamicallyAccessedMembers(Declarations.Members)] TOutput>(PlanDraft<TInput, TOutput> plan, GateRules<TOutput> gate, string integration, RunnerServices services)
{
    private static readonly IContract<TOutput> OutputContract = Contract.Of<TOutput>();

    private readonly Grounder _grounder = Grounder.For<TOutput>();
    private readonly ILogger _logger = services.Loggers.CreateLogger<Assessor<TInput, TOutput>>();

    /// <summary>Asks the model and checks what it answers.</summary>
    public async Task<Assessment<TOutput>> AssessAsync(TInput input, CancellationToken cancellationToken)
    {
        CallResult<TOutput> result = await CallAsync(input, cancellationToken).ConfigureAwait(false);
        if (result is CallResult<TOutput>.Unavailable { Problem: var down })
            return new() { Unavailable = down };
        Assessment<TOutput> assessment = result switch
        {
            CallResult<TOutput>.Answered { Answer: var answer } => await AssessAsync(input, answer, cancellationToken).ConfigureAwait(false),
            CallResult<TOutput>.Unusable { Problem: var problem, Violations: var violations } =>
                Assessment<TOutput>.Without(ReviewCode.NoAnswer, "There is no usable answer: " + problem + ".", violations),
            _ => throw new InvalidOperationException("A call has three results."),
        };
        return InSegment(input, assessment);
    }

    /// <summary>Runs the checks on an answer: the model's, or a value a person has corrected.</summary>
    public async Task<Assessment<TOutput>> AssessAsync(TInput input, ModelAnswer<TOutput> answer, CancellationToken cancellationToken)
    {
        if (TryWrite(answer.Output) is not { } bytes)
            return Assessment<TOutput>.Without(ReviewCode.NoAnswer, "The answer cannot be written as JSON.");

        // What is checked is what the journal keeps and the effect will get, not an object that may say something else the next time it is asked.
        ContractResult<TOutput> frozen = OutputContract.Parse(bytes);
        TOutput output = frozen.TryGetValue(out TOutput? value) ? value : answer.Output;
        var reasons = new List<ReviewReason>();
        if (!frozen.IsValid)
            reasons.Add(new(ReviewCode.NoAnswer, "The answer breaks the output contract: " + string.Join("; ", frozen.Violations.Take(5)) + "."));
        IReadOnlyList<FieldGrounding> grounding = Ground(input, output, reasons, cancellationToken);
        await ExpectAsync(input, output, reasons, cancellationToken).ConfigureAwait(false);
        ApplyRules(output, reasons);

        Dictionary<string, double> signals = ConfidenceSignals.Of(answer.Signals, grounding);
        return new()
        {
            Output = output,
            Bytes = bytes,
            Score = Score(signals, reasons),
            Checks = new() { Reasons = reasons, Violations = frozen.Violations, Grounding = grounding, Signals = signals, ModelId = answer.ModelId ?? "" },
        };
    }

    private async Task<CallResult<TOutput>> CallAsync(TInput input, CancellationToken cancellationToken)
    {
        AsyncServiceScope scope = services.Provider.CreateAsyncScope();
        await using ConfiguredAsyncDisposable disposal = scope.ConfigureAwait(false);
        IModelCall<TInput, TOutput> call;
        try
        {
            call = plan.Call!(scope.ServiceProvider);
        }
        catch (Exception problem)
        {
            Log.CheckFailed(_logger, integration, "creating the call", problem.GetType().Name);
            return new CallResult<TOutput>.Unusable($"the call could not be created ({problem.GetType().Name})", []);
        }

        return await CallRunner.RunAsync(call, input, plan.CallOptions.TimeLimit, services.Time, cancellationToken).ConfigureAwait(false);
    }

    private Assessment<TOutput> InSegment(TInput input, Assessment<TOutput> assessment)
    {
        try
        {
            return assessment with { Segment = plan.Segment?.Invoke(input) ?? "" };
        }
        catch (Exception problem)
        {
            return assessment.Because([Failed("the segment", problem)]);
        }
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
        {
            if (_grounder.IsAsked)
                reasons.Add(new(ReviewCode.CheckFailed, "A check could not run: grounding, as the definition names no source."));
            return [];
        }

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
        // A rule that asks nobody needs no clock.
        bool waits = plan.Expectations.Any(expectation => expectation.Waits);
        using CancellationTokenSource? limit = waits ? new(plan.CallOptions.TimeLimit, services.Time) : null;
        using CancellationTokenSource? linked = limit is null ? null : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        CancellationToken token = linked?.Token ?? cancellationToken;
        foreach (Expectation<TInput, TOutput> expectation in plan.Expectations)
        {
            try
            {
                ValueTask<bool> asked = expectation.Holds(input, output, token);
                bool holds = asked.IsCompletedSuccessfully ? asked.Result : await asked.AsTask().WaitAsync(token).ConfigureAwait(false);
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
            double score = services.Scorer.Score(signals);
            if (double.IsFinite(score))
                return score;
            reasons.Add(new(ReviewCode.CheckFailed, "A check could not run: the confidence scorer gave no number."));
            return 0;
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
