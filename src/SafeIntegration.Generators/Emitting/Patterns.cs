namespace SafeIntegration.Generators.Emitting;

/// <summary>The matchers of regular expressions: a sequence of steps becomes a method for UTF-8 and for UTF-16, everything else a <c>Regex</c> that is made when it is first asked.</summary>
internal static class Patterns
{
    private const int AsciiCount = 128;

    // Up to this many ranges are compared; more are looked up in bits.
    private const int MaxCompared = 2;

    public static void Emit(CodeWriter code, PatternModel pattern)
    {
        string index = Literal.Of(pattern.Index);
        code.Line();
        if (!pattern.IsLowered)
        {
            code.Open($"private static class Pattern{index}");
            code.Line($"internal static readonly global::System.Text.RegularExpressions.Regex Regex = {Known.Contracts}ContractPatterns.Create({Literal.Of(pattern.Regex)});");
            code.Close();
            return;
        }

        code.Line($"private static bool Pattern{index}<TUnit>(global::System.ReadOnlySpan<TUnit> text)");
        code.Continue("where TUnit : unmanaged, global::System.Numerics.IBinaryInteger<TUnit>");
        code.Open();
        EmitBody(code, pattern.Steps);
        code.Close();
    }

    private static void EmitBody(CodeWriter code, IReadOnlyList<PatternStep> steps)
    {
        long shortest = steps.Sum(step => (long)step.Min);
        if (shortest > int.MaxValue)
        {
            code.Line("return false;");
            return;
        }

        if (steps.All(step => step.Min == step.Max))
        {
            code.Line($"if (text.Length != {Literal.Of((int)shortest)}) return false;");
            EmitFixed(code, steps);
            return;
        }

        code.Line("int at = 0;");
        foreach (PatternStep step in steps)
            EmitStep(code, step);
        code.Line("return at == text.Length;");
    }

    // The length is known to fit, so that each unit has its place.
    private static void EmitFixed(CodeWriter code, IReadOnlyList<PatternStep> steps)
    {
        int at = 0;
        foreach (PatternStep step in steps)
        {
            if (step.Min == 1)
            {
                code.Line($"if (!{Condition(step, $"uint.CreateTruncating(text[{Literal.Of(at)}])")}) return false;");
            }
            else if (step.Min > 1)
            {
                code.Open($"for (int at = {Literal.Of(at)}; at < {Literal.Of(at + step.Min)}; at++)");
                code.Line("uint unit = uint.CreateTruncating(text[at]);");
                code.Line($"if (!{Condition(step, "unit")}) return false;");
                code.Close();
            }

            at += step.Min;
        }

        code.Line("return true;");
    }

    // Taking as much as there is is exact, because the next step never begins with what this one takes.
    private static void EmitStep(CodeWriter code, PatternStep step)
    {
        string min = Literal.Of(step.Min);
        code.Open();
        code.Line(step.Max == int.MaxValue ? "int last = text.Length;" : $"int last = (int)global::System.Math.Min((long)text.Length, at + {Literal.Of(step.Max)}L);");
        code.Line("int first = at;");
        code.Open("for (; at < last; at++)");
        code.Line("uint unit = uint.CreateTruncating(text[at]);");
        code.Line($"if (!{Condition(step, "unit")}) break;");
        code.Close();
        code.Line();
        if (step.Min > 0)
            code.Line($"if (at - first < {min}) return false;");
        code.Close();
    }

    private static string Condition(PatternStep step, string unit)
    {
        List<(int First, int Last)> ranges = RangesOf(step);
        if (ranges.Count == 0)
            return "false";
        // A project may check arithmetic everywhere; here it is meant to wrap around.
        if (ranges.Count <= MaxCompared)
            return "unchecked(" + string.Join(" || ", ranges.Select(range => Between(range.First, range.Last, unit))) + ")";
        return $"{Known.Contracts}ContractPatterns.IsIn({unit}, {Literal.Of(step.Set)}, {Literal.Of(step.SetHigh)})";
    }

    private static string Between(int first, int last, string unit) =>
        first == last ? $"{unit} == {Literal.Of(first)}" : $"{unit} - {Literal.Of(first)} <= {Literal.Of(last - first)}";

    private static List<(int First, int Last)> RangesOf(PatternStep step)
    {
        var ranges = new List<(int First, int Last)>();
        for (int unit = 0; unit < AsciiCount; unit++)
        {
            ulong word = unit < 64 ? step.Set : step.SetHigh;
            if (((word >> (unit & 63)) & 1) == 0)
                continue;
            if (ranges.Count > 0 && ranges[ranges.Count - 1].Last == unit - 1)
                ranges[ranges.Count - 1] = (ranges[ranges.Count - 1].First, unit);
            else
                ranges.Add((unit, unit));
        }

        return ranges;
    }
}
