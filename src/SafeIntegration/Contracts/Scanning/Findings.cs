namespace SafeIntegration.Contracts;

/// <summary>Makes violations of findings.</summary>
internal static class Findings
{
    /// <summary>Adds the lines.</summary>
    public static IReadOnlyList<ContractViolation> Place(ReadOnlySpan<byte> utf8, List<Finding> findings)
    {
        if (findings.Count == 0)
            return [];
        var lines = new LineCounter(utf8);
        var violations = new ContractViolation[findings.Count];
        for (int i = 0; i < violations.Length; i++)
        {
            Finding finding = findings[i];
            violations[i] = new(finding.Path, finding.Code, finding.Expected, finding.Found)
            {
                Line = lines.LineOf(finding.Position),
                BytePosition = finding.Position,
                Hint = finding.Hint,
            };
        }

        return violations;
    }
}
