using System.Diagnostics.CodeAnalysis;
using SafeIntegration.Defining;
using SafeIntegration.Gating;
using SafeIntegration.Grounding;

namespace SafeIntegration.Running;

/// <summary>Finds what is missing or out of range in a definition, so that startup can tell all of it at once.</summary>
internal static class PlanProblems
{
    public static IReadOnlyList<string> Of<TInput, [DynamicallyAccessedMembers(Declarations.Members)] TOutput>(string name, PlanDraft<TInput, TOutput> plan, GateRules<TOutput> gate, IEnumerable<string> known)
    {
        var problems = new List<string>(known);
        void Require(bool holds, string problem)
        {
            if (!holds)
                problems.Add($"{name}: {problem}");
        }

        Require(IsName(name), "the name must be 1 to 100 lower-case letters, digits and hyphens.");
        Require(!string.IsNullOrWhiteSpace(plan.Owner), "the owner is empty. Name the team that answers for it in OwnedBy.");
        Require(!string.IsNullOrWhiteSpace(plan.Runbook), "the runbook is empty. Name the page that says what to do when it fails in OwnedBy.");
        Require(!string.IsNullOrWhiteSpace(plan.Reviewers), "the reviewers' role is empty. Name it in ReviewedBy.");
        Require(!string.IsNullOrWhiteSpace(plan.Action), "the effect's action is empty. Say in ApplyWith what it does.");
        Require(plan.EscalateAfter > TimeSpan.Zero, "escalateAfter must be positive.");
        Require(gate.MaxErrorRate is > 0 and < 0.5, "MaxErrorRate must be between 0 and 0.5.");
        Require(gate.Assurance is >= 0.5 and < 1, "Assurance must be between 0.5 and 1.");
        Require(gate.AuditRate is >= GateDefaults.LowestAuditRate and <= 1, "AuditRate must be between 0.05 and 1.");
        Require(gate.Validity > TimeSpan.Zero, "Validity must be positive.");
        Require(plan.CallOptions is { TimeLimit.Ticks: > 0, RetryDelay.Ticks: > 0, Deadline.Ticks: >= 0 }, "the call's time limit and retry delay must be positive.");
        Require(plan.EffectOptions is { UndoWindow.Ticks: >= 0, TimeLimit.Ticks: > 0, RetryDelay.Ticks: > 0, MaxAttempts: > 0 }, "the effect's time limit, retry delay and attempts must be positive.");
        Grounder grounder = Grounder.For<TOutput>();
        Require(plan.Source is not null || !grounder.IsAsked, "the output has members declared [Grounded], and the definition names no source. Add GroundIn.");
        if (plan.Source is not null || grounder.IsAsked)
            problems.AddRange(grounder.Problems.Select(problem => $"{name}: {problem}"));
        return problems;
    }

    private static bool IsName(string name) =>
        name is { Length: > 0 and <= 100 } && name.All(letter => letter is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');
}
