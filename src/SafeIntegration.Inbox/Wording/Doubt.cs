namespace SafeIntegration.Inbox.Wording;

/// <summary>Which field a reviewer should look at first.</summary>
internal static class Doubt
{
    /// <summary>Position of the field in most doubt: one with a problem, then one without evidence, then one with weak evidence, then an empty one, then the first. -1 if there is none.</summary>
    public static int MostDoubtful(IReadOnlyList<ReviewField> fields, IReadOnlyList<FieldProblem> problems) =>
        fields.Count == 0 ? -1 : Enumerable.Range(0, fields.Count).MinBy(i => Rank(fields[i], problems));

    private static int Rank(ReviewField field, IReadOnlyList<FieldProblem> problems) => GroundingWords.Tone(field.Grounding) switch
    {
        _ when problems.Any(problem => problem.Field == field.Name) => 0,
        "missing" => 1,
        "unsure" => 2,
        _ when string.IsNullOrEmpty(field.Value) && !field.IsOptional => 3,
        _ => 4,
    };
}
