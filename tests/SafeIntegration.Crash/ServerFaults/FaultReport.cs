using System.Globalization;
using System.Text;
using SafeIntegration.Crash.Judging;

namespace SafeIntegration.Crash.ServerFaults;

/// <summary>What came of a run, as a person reads it.</summary>
internal sealed class FaultReport(FaultOptions options, IReadOnlyList<FaultResult> rounds, TimeSpan elapsed)
{
    public IReadOnlyList<FaultKind> Faults { get; } = [.. rounds.SelectMany(round => round.Faults)];

    public IReadOnlyList<Violation> Violations { get; } = [.. rounds.SelectMany(round => round.Judgement.Violations)];

    public int CountOf(EffectKind kind, ItemState state) => rounds.Sum(round => round.Judgement.CountOf(kind, state));

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"seed {options.Seed}: {Faults.Count} of {options.Faults} faults in {elapsed.TotalSeconds:F0} s, {rounds.Count} round(s), {options.Children} children at a time");
        foreach (IGrouping<FaultKind, FaultKind> kind in Faults.GroupBy(kind => kind).OrderBy(kind => kind.Key))
            text.AppendLine(CultureInfo.InvariantCulture, $"{kind.Key,-24} {kind.Count(),5}");
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{rounds.Sum(round => round.Judgement.Accepted)} accepted; items by kind:");
        foreach (EffectKind kind in Enum.GetValues<EffectKind>())
        {
            IEnumerable<string> states = Enum.GetValues<ItemState>().Where(state => CountOf(kind, state) > 0).Select(state => $"{state} {CountOf(kind, state)}");
            text.AppendLine(CultureInfo.InvariantCulture, $"{kind,-15}  {string.Join(", ", states)}");
        }

        ViolationText.Append(text, Violations);
        return text.ToString();
    }
}
