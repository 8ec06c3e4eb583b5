namespace SafeIntegration.Running;

/// <summary>What is asked of a value that a person has corrected: the same contract and expectations as of the model's, and a reason where a check objects or cannot run.</summary>
internal static class Corrections
{
    /// <summary>The value as bytes and read afresh from them, so that the object the caller still holds cannot change it after the checks. Null if it breaks the contract.</summary>
    public static (TOutput Value, ReadOnlyMemory<byte> Bytes)? Freeze<TOutput>(TOutput corrected, out IReadOnlyList<FieldProblem> problems)
    {
        IContract<TOutput> contract = Contract.Of<TOutput>();
        ReadOnlyMemory<byte> bytes;
        try
        {
            bytes = contract.Write(corrected);
        }
        catch (Exception)
        {
            problems = [new("", "The corrected value cannot be written as JSON.")];
            return null;
        }

        ContractResult<TOutput> frozen = contract.Parse(bytes);
        problems = [.. frozen.Violations.Select(violation => new FieldProblem(ReviewFields.FieldOf(violation.Path), $"Expected {violation.Expected}."))];
        return frozen.TryGetValue(out TOutput? value) ? (value, bytes) : null;
    }

    public static FieldProblem[] BrokenBy(ItemChecks? checks) =>
        [.. (checks?.Reasons ?? []).Where(reason => reason.Code == ReviewCode.Expectation).Select(reason => new FieldProblem("", reason.Text))];

    public static FieldProblem[] DoubtsOf(ItemChecks? checks)
    {
        if (checks is null)
            return [new("", "The input is not there any more, so the value cannot be checked. Say why it is right.")];
        return
        [
            .. checks.Grounding.Where(field => field.Outcome is GroundingOutcome.Absent or GroundingOutcome.Unlabelled)
                .Select(field => new FieldProblem(field.Member, "This value does not stand in the document. Say why it is right.")),
            .. checks.Reasons.Where(reason => reason.Code == ReviewCode.CheckFailed).Select(reason => new FieldProblem("", reason.Text + " Say why the value is right.")),
            .. checks.Grounding.Where(field => field.Outcome == GroundingOutcome.NotRun)
                .Select(field => new FieldProblem(field.Member, "This value could not be looked for in the document. Say why it is right.")),
        ];
    }
}
