namespace SafeIntegration.Generators.Emitting;

/// <summary>The methods that say whether a rule is kept. The parser calls them, and the table refers to the same ones, so that the two agree.</summary>
internal static class Rules
{
    public static void Emit(CodeWriter code, ContractModel model, GeneratedMethods methods)
    {
        IReadOnlyList<(string Type, string? Condition, int Pattern)> rules = methods.RulesByIndex;
        for (int index = 0; index < rules.Count; index++)
        {
            code.Line();
            code.Line($"private static bool Rule{Literal.Of(index)}({rules[index].Type} value) => {ConditionOf(rules[index].Condition, rules[index].Pattern, methods)};");
        }

        foreach (ObjectModel shape in model.Objects)
        {
            for (int index = 0; index < shape.Rules.Count; index++)
                EmitObjectRule(code, shape, index);
        }
    }

    private static string ConditionOf(string? condition, int pattern, GeneratedMethods methods)
    {
        if (pattern < 0)
            return condition ?? "true";
        string name = "Pattern" + Literal.Of(pattern);
        return methods.Pattern(pattern).IsLowered ? $"{name}<char>(value)" : $"{Known.Contracts}ContractPatterns.IsMatch({name}.Regex, value)";
    }

    // The condition may be the user's code. A rule that throws could not be checked, and what could not be checked does not pass.
    private static void EmitObjectRule(CodeWriter code, ObjectModel shape, int index)
    {
        ObjectRuleModel rule = shape.Rules[index];
        code.Line();
        code.Open($"private static bool ObjectRule{Literal.Of(shape.Index)}_{Literal.Of(index)}({shape.Type} value)");
        code.Line($"try {{ return {rule.Condition}; }}");
        code.Line("catch (global::System.Exception) { return false; }");
        code.Close();
        if (rule.Declarations.Length == 0)
            return;
        code.Line();
        foreach (string line in rule.Declarations.Replace("\r", "").Split('\n'))
            code.Line(line);
    }
}
