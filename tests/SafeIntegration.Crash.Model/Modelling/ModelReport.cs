using System.Globalization;
using System.Text;

namespace SafeIntegration.Crash.Model;

/// <summary>A sequence on which the library parts from the model.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Kind">The kind of effect.</param>
/// <param name="Shortest">What is left of it when everything is taken away that is not needed.</param>
/// <param name="Problem">What goes wrong.</param>
/// <param name="History">What was seen.</param>
internal sealed record ModelFailure(int Number, EffectKind Kind, IReadOnlyList<Command> Shortest, string Problem, IReadOnlyList<string> History);

/// <summary>What came of a run.</summary>
internal sealed record ModelReport(string Store, ModelOptions Options, int Sequences, long Commands, IReadOnlyList<ModelFailure> Failures, TimeSpan Elapsed)
{
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Store}, seed {Options.Seed}: {Sequences} sequences, {Commands} commands in {Elapsed.TotalSeconds:F0} s, {Failures.Count} failure(s)");
        foreach (ModelFailure failure in Failures)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"sequence {failure.Number} ({failure.Kind}), again by: model --store {Store} --seed {Options.Seed} --first {failure.Number} --count 1");
            text.AppendLine("  " + failure.Problem);
            foreach (Command command in failure.Shortest)
                text.AppendLine("    " + command);
            text.AppendLine("  history:");
            foreach (string line in failure.History)
                text.AppendLine("    " + line);
        }

        return text.ToString();
    }
}
