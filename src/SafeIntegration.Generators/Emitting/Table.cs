namespace SafeIntegration.Generators.Emitting;

/// <summary>The table of nodes that the scan, the schema and the drift report read. Made when one of them first asks.</summary>
internal static class Table
{
    public static void Emit(CodeWriter code, ContractModel model, GeneratedMethods methods)
    {
        code.Line();
        code.Open("private static class Table");
        foreach (ObjectModel shape in model.Objects)
        {
            string rules = string.Concat(shape.Rules.Select(rule => ", " + RuleOf(rule)));
            code.Line($"internal static readonly {Known.Contracts}ObjectNode Object{Literal.Of(shape.Index)} = new({Literal.Of(shape.Index)}, "
                + $"{Literal.Of(methods.OffsetOf(shape))}, {Literal.Of(shape.Name)}, MembersOf{Literal.Of(shape.Index)}{rules});");
        }

        foreach (ObjectModel shape in model.Objects)
            EmitMembers(code, model, shape, methods);
        code.Close();
    }

    private static void EmitMembers(CodeWriter code, ContractModel model, ObjectModel shape, GeneratedMethods methods)
    {
        code.Line();
        code.Line($"private static {Known.Contracts}ContractMember[] MembersOf{Literal.Of(shape.Index)}() => new {Known.Contracts}ContractMember[]");
        code.Open();
        foreach (MemberModel member in shape.Members)
        {
            bool isComputed = member.Assignment == Assignment.None;
            string node = isComputed ? $"{Known.Contracts}LeafTypes.Skipped.With()" : NodeOf(member.Value, model, methods);
            string property = member.Property == member.JsonName ? "" : $" Property = {Literal.Of(member.Property)},";
            string description = member.Description is null ? "" : $" Description = {Literal.Of(member.Description)},";
            string leftOut = member.IsOptional || isComputed ? " MayBeLeftOut = true," : "";
            string more = property.Length + description.Length + leftOut.Length == 0 ? "" : $" {{{property}{description}{leftOut} }}";
            code.Line($"new({Literal.Of(member.JsonName)}, {node}, {Literal.Of(member.IsRequired)}, {Literal.Of(member.IsNullable || isComputed)}){more},");
        }

        code.Close(";");
    }

    private static string NodeOf(ValueModel value, ContractModel model, GeneratedMethods methods) => value switch
    {
        LeafModel leaf => $"{Known.Contracts}LeafTypes.{leaf.Leaf}.With({string.Join(", ", leaf.Rules.Select(rule => RuleOf(leaf, rule, methods)))})",
        EnumRefModel choices => EnumOf(model.Enums[choices.Index]),
        ObjectRefModel shape => "Object" + Literal.Of(shape.Index),
        ListModel list => $"new {Known.Contracts}ListNode({NodeOf(list.Element, model, methods)}, {Literal.Of(list.ElementIsNullable)}, {Literal.Of(list.Min)}, {Literal.Of(list.Max)})",
        MapModel map => $"new {Known.Contracts}MapNode({NodeOf(map.Element, model, methods)}, {Literal.Of(map.ElementIsNullable)}, {Literal.Of(map.Min)}, {Literal.Of(map.Max)})",
        _ => throw new NotSupportedException($"The table cannot describe {value.GetType().Name}."),
    };

    private static string EnumOf(EnumModel choices) =>
        $"{Known.Contracts}LeafTypes.Enum<{choices.Type}>(ReadEnum{Literal.Of(choices.Index)}, new string[] {{ "
        + $"{string.Join(", ", choices.Values.Select(value => Literal.Of(value.JsonName)))} }}, {Literal.Of(choices.UnknownField is not null)})";

    private static string RuleOf(LeafModel leaf, LeafRuleModel rule, GeneratedMethods methods) =>
        $"new {Known.Contracts}LeafRule<{leaf.Type}>({Known.Library}ViolationCode.{rule.Code}, {Literal.Of(rule.Expected)}, {methods.Rule(leaf.Type, rule)}"
        + $"{string.Concat(rule.Keywords.Select(keyword => ", " + Literal.Of(keyword)))})";

    private static string RuleOf(ObjectRuleModel rule) =>
        $"new {Known.Contracts}ObjectRule({Known.Library}ViolationCode.{rule.Code}, {Literal.Of(rule.Member)}, {Literal.Of(rule.Expected)}, {Literal.Of(rule.Keyword)})";
}
