using System.Globalization;
using System.Text;
using SafeIntegration.Crash.Judging;

namespace SafeIntegration.Crash.Model;

/// <summary>What came of one fault at one point.</summary>
internal sealed record PointResult(EffectKind Kind, Fault Fault, FaultPoint Point, IReadOnlyList<Violation> Violations);

/// <summary>What came of a run over all points.</summary>
internal sealed record PointReport(string Store, IReadOnlyList<PointResult> Results, TimeSpan Elapsed)
{
    private const int ShownFailures = 8;

    public IReadOnlyList<PointResult> Failures { get; } = [.. Results.Where(result => result.Violations.Count > 0).OrderBy(result => (result.Kind, result.Fault, result.Point.Number))];

    public int CountOf(EffectKind kind, Fault fault) => Results.Count(result => result.Kind == kind && result.Fault == fault);

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Store}: {Results.Count} faults in {Elapsed.TotalSeconds:F0} s, {Failures.Count} with violations");
        foreach (Fault fault in Results.Select(result => result.Fault).Distinct().Order())
            text.AppendLine(CultureInfo.InvariantCulture, $"  {fault,-6} {string.Join(", ", Enum.GetValues<EffectKind>().Select(kind => $"{kind} {CountOf(kind, fault)}"))}");
        foreach (PointResult failure in Failures.Take(ShownFailures))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{failure.Kind}, {failure.Fault} at point {failure.Point.Number}: {failure.Point.Name}");
            foreach (Violation violation in failure.Violations)
                text.AppendLine("  " + violation.What).AppendJoin("", violation.History.Select(line => $"      {line}\n"));
        }

        return text.ToString();
    }
}
