using System.Globalization;
using System.Text;

namespace SafeIntegration.Crash.Judging;

/// <summary>Broken promises, as a person reads them: those with the shortest history first.</summary>
internal static class ViolationText
{
    private const int Shown = 5;

    public static void Append(StringBuilder text, IReadOnlyList<Violation> violations)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{violations.Count} violation(s)");
        foreach (Violation violation in violations.OrderBy(violation => violation.History.Count).Take(Shown))
        {
            text.AppendLine(violation.What);
            foreach (string line in violation.History)
                text.AppendLine("    " + line);
        }
    }
}
