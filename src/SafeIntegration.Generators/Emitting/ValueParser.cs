namespace SafeIntegration.Generators.Emitting;

/// <summary>Statements that read the value on which the reader stands into a variable and return false if it does not keep its rules.</summary>
internal static class ValueParser
{
    /// <param name="code">Where to write.</param>
    /// <param name="value">The type of the value, which is not null.</param>
    /// <param name="target">A variable of that type.</param>
    /// <param name="site">The member in which the value stands.</param>
    /// <param name="methods">The methods to call.</param>
    public static void Emit(CodeWriter code, ValueModel value, string target, Site site, GeneratedMethods methods)
    {
        switch (value)
        {
            case LeafModel leaf when FirstLowered(leaf, methods) is { } pattern:
                EmitText(code, leaf, pattern, target, methods);
                break;
            case LeafModel leaf:
                EmitCall(code, $"{Known.Contracts}JsonRead.TryRead(ref reader, out {target})" + RulesOf(leaf, leaf.Rules, target, methods));
                break;
            case EnumRefModel choices when methods.IsTolerant(choices):
                EmitCall(code, $"ReadEnum{Literal.Of(choices.Index)}(ref reader, out {target}, out bool isKnown)");
                code.Line($"if (!isKnown) notes.SawUnknownValue({Literal.Of(site.Shape)}, {Literal.Of(site.Member)});");
                break;
            case EnumRefModel choices:
                EmitCall(code, $"ReadEnum{Literal.Of(choices.Index)}(ref reader, out {target})");
                break;
            case ObjectRefModel shape:
                EmitCall(code, $"ReadObject{Literal.Of(shape.Index)}(ref reader, ref notes, out {target})");
                break;
            default:
                EmitCall(code, $"ReadCollection{Literal.Of(methods.Collection(value, site))}(ref reader, ref notes, out {target})");
                break;
        }
    }

    private static void EmitCall(CodeWriter code, string condition) => code.Line(condition.Contains(" && ") ? $"if (!({condition})) return false;" : $"if (!{condition}) return false;");

    // The bytes are checked before the string is made: text that will be refused costs nothing, and bytes are half as many as chars.
    private static void EmitText(CodeWriter code, LeafModel leaf, LeafRuleModel pattern, string target, GeneratedMethods methods)
    {
        string matcher = "Pattern" + Literal.Of(pattern.Pattern);
        code.Line($"if (reader.TokenType != {Known.Token}String || (!reader.ValueIsEscaped && !{matcher}(reader.ValueSpan))) return false;");
        code.Line($"{target} = {Known.Contracts}JsonRead.Text(ref reader);");
        code.Line($"if (reader.ValueIsEscaped && !{matcher}<char>({target})) return false;");
        string others = RulesOf(leaf, leaf.Rules.Where(rule => rule != pattern), target, methods);
        if (others.Length > 0)
            EmitCall(code, others.Substring(" && ".Length));
    }

    private static LeafRuleModel? FirstLowered(LeafModel leaf, GeneratedMethods methods) =>
        leaf.Leaf == "String" ? leaf.Rules.FirstOrDefault(rule => rule.Pattern >= 0 && methods.Pattern(rule.Pattern).IsLowered) : null;

    private static string RulesOf(LeafModel leaf, IEnumerable<LeafRuleModel> rules, string target, GeneratedMethods methods) =>
        string.Concat(rules.Select(rule => $" && {methods.Rule(leaf.Type, rule)}({target})"));
}
