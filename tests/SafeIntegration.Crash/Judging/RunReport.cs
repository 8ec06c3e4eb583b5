using System.Globalization;
using System.Text;
using SafeIntegration.Crash.Killing;

namespace SafeIntegration.Crash.Judging;

/// <summary>What came of a run, as a person reads it.</summary>
internal sealed class RunReport(RunOptions options, IReadOnlyList<RoundResult> rounds)
{
    private static readonly EffectKind?[] Columns = [.. Enum.GetValues<EffectKind>(), null];

    public IReadOnlyList<KillRecord> Kills { get; } = [.. rounds.SelectMany(round => round.Kills)];

    public IReadOnlyList<Violation> Violations { get; } = [.. rounds.SelectMany(round => round.Judgement.Violations)];

    public int Accepted { get; } = rounds.Sum(round => round.Judgement.Accepted);

    /// <summary>The shortest plan of kills that was seen to fail, where one was looked for.</summary>
    public IReadOnlyList<Kill>? Shortest { get; init; }

    public int CountOf(EffectKind kind, ItemState state) => rounds.Sum(round => round.Judgement.CountOf(kind, state));

    public override string ToString()
    {
        var text = new StringBuilder();
        int frozen = Kills.Count(kill => kill.Frozen > 0);
        int over = Kills.Count(kill => kill.Frozen > 5000);
        text.AppendLine(CultureInfo.InvariantCulture,
            $"{options.Store}, seed {options.Seed}: {Kills.Count} of {options.Count} kills in {rounds.Sum(round => round.Seconds):F0} s, {rounds.Count} round(s), {options.Children} children at a time; "
            + $"{frozen} of them frozen before, {over} for longer than a lease");
        AppendKills(text);
        AppendItems(text);
        ViolationText.Append(text, Violations);
        if (Shortest is not null)
            AppendShortest(text, Shortest);
        return text.ToString();
    }

    private void AppendKills(StringBuilder text)
    {
        text.AppendLine().AppendLine("kills            Transactional  Idempotent  Verifiable  Unconfirmed  no kind  left in the journal");
        foreach (IGrouping<KillPhase, KillRecord> phase in Kills.GroupBy(kill => kill.Phase).OrderBy(phase => phase.Key))
        {
            int[] counts = [.. Columns.Select(kind => phase.Count(kill => kill.Kind == kind))];
            string left = string.Join(", ", phase.CountBy(kill => kill.Left).OrderByDescending(group => group.Value).Select(group => $"{group.Key} {group.Value}"));
            text.AppendLine(CultureInfo.InvariantCulture, $"{phase.Key,-15}  {counts[0],13}  {counts[1],10}  {counts[2],10}  {counts[3],11}  {counts[4],7}  {left}");
        }
    }

    private void AppendItems(StringBuilder text)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{Accepted} accepted; items by kind:");
        foreach (EffectKind kind in Enum.GetValues<EffectKind>())
        {
            IEnumerable<string> states = Enum.GetValues<ItemState>().Where(state => CountOf(kind, state) > 0).Select(state => $"{state} {CountOf(kind, state)}");
            text.AppendLine(CultureInfo.InvariantCulture, $"{kind,-15}  {string.Join(", ", states)}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"requests that arrived more than once: {rounds.Sum(round => round.Judgement.Resent)} item(s)");
        text.AppendLine(CultureInfo.InvariantCulture, $"requests that came after their receiver had said no, and were refused: {rounds.Sum(round => round.Judgement.Late)}");
    }

    private static void AppendShortest(StringBuilder text, IReadOnlyList<Kill> kills)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"the shortest plan that was seen to fail has {kills.Count} kill(s):");
        foreach (Kill kill in kills)
            text.AppendLine("    " + kill);
    }
}
