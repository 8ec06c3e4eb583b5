using System.Text;

namespace SafeIntegration;

/// <summary>What <see cref="ContractDrift"/> has seen up to a moment. Immutable.</summary>
public sealed class DriftReport
{
    internal DriftReport(string contract, DateTimeOffset takenAt, DateTimeOffset? firstPayload, IReadOnlyList<DriftFinding> findings, bool isTruncated)
    {
        Contract = contract;
        TakenAt = takenAt;
        FirstPayload = firstPayload;
        Findings = findings;
        IsTruncated = isTruncated;
    }

    /// <summary>Name of the contract.</summary>
    public string Contract { get; }

    /// <summary>When the report was made, in UTC.</summary>
    public DateTimeOffset TakenAt { get; }

    /// <summary>When the first accepted payload came, with which all later ones are compared; null if there was none.</summary>
    public DateTimeOffset? FirstPayload { get; }

    /// <summary>The differences, in the order in which they were seen first.</summary>
    public IReadOnlyList<DriftFinding> Findings { get; }

    /// <summary>Whether there is a finding of <see cref="DriftLevel.Drift"/>.</summary>
    public bool HasDrift => Findings.Any(finding => finding.Level == DriftLevel.Drift);

    /// <summary>Whether there were more differences than are remembered: 32 new members and 256 findings.</summary>
    public bool IsTruncated { get; }

    /// <summary>One line a finding, with times in UTC: <c>member `priority` missing since 10:42, new member `prio_level`, probably renamed</c>.</summary>
    public override string ToString()
    {
        if (Findings.Count == 0)
            return $"no drift of '{Contract}'";
        var text = new StringBuilder();
        foreach (DriftFinding finding in Findings)
        {
            // The line of the member that is gone tells of the new one too.
            if (finding is not { Kind: DriftKind.New, ProbablyRenamed: not null })
                text.Append(text.Length == 0 ? "" : "\n").Append(DriftText.Of(finding, TakenAt));
        }

        return text.Append(IsTruncated ? "\nand more than is remembered" : "").ToString();
    }
}
