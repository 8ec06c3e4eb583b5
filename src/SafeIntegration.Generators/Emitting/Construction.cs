namespace SafeIntegration.Generators.Emitting;

/// <summary>Statements that make an object of the values that were read.</summary>
internal static class Construction
{
    public static void Emit(CodeWriter code, ObjectModel shape)
    {
        string arguments = string.Join(", ", shape.Arguments.Select(index => ValueOf(shape.Members[index])));
        MemberModel[] initialized = [.. shape.Members.Where(member => member.Assignment == Assignment.Initializer)];
        if (initialized.Length == 0)
        {
            code.Line($"value = new {shape.Type}({arguments});");
        }
        else
        {
            code.Open($"value = new {shape.Type}({arguments})");
            foreach (MemberModel member in initialized)
                code.Line($"@{member.Property} = {ValueOf(member)},");
            code.Close(";");
        }

        foreach (MemberModel member in shape.Members)
            EmitAfter(code, shape, member);
    }

    /// <summary>The accessors of <c>init</c> setters: the language lets nobody call them after the construction, where it is known whether the payload has the member.</summary>
    public static void EmitAccessors(CodeWriter code, ObjectModel shape)
    {
        string byReference = shape.IsValueType ? "ref " : "";
        foreach (MemberModel member in shape.Members.Where(member => member.Assignment == Assignment.InitSetter))
        {
            code.Line();
            if (member.Accessor is { } generic)
            {
                code.Open($"private static class {Accessor(shape, member)}{generic.Parameters}{generic.Constraints}");
                EmitAccessor(code, member, $"internal static extern void Set({byReference}{generic.Owner} target, {generic.ValueType} value);");
                code.Close();
            }
            else
            {
                EmitAccessor(code, member, $"private static extern void {Accessor(shape, member)}({byReference}{member.DeclaringType ?? shape.Type} target, {TypeOf(member)} value);");
            }
        }
    }

    private static void EmitAccessor(CodeWriter code, MemberModel member, string declaration)
    {
        code.Line($"[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = {Literal.Of("set_" + member.Property)})]");
        code.Line(declaration);
    }

    private static void EmitAfter(CodeWriter code, ObjectModel shape, MemberModel member)
    {
        string wasSeen = ObjectParser.WasSeen(member);
        switch (member.Assignment)
        {
            case Assignment.Setter:
                code.Line($"if ({wasSeen}) value.@{member.Property} = {ValueOf(member)};");
                break;
            case Assignment.InitSetter:
                string call = Accessor(shape, member) + (member.Accessor is { } generic ? generic.Arguments + ".Set" : "");
                code.Line($"if ({wasSeen}) {call}({(shape.IsValueType ? "ref " : "")}value, {ValueOf(member)});");
                break;
            case Assignment.Fill:
                EmitFill(code, member, wasSeen);
                break;
        }
    }

    private static void EmitFill(CodeWriter code, MemberModel member, string wasSeen)
    {
        string local = ObjectParser.Local(member);
        string property = "value.@" + member.Property;
        code.Open($"if ({wasSeen} && {local} is not null)");
        code.Line($"if ({property} is null) return false;");
        string add = member.Value is MapModel ? $"{property}[item.Key] = item.Value" : $"{property}.Add(item)";
        code.Line($"foreach (var item in {local}) {add};");
        code.Close();
    }

    private static string Accessor(ObjectModel shape, MemberModel member) => $"Set{Literal.Of(shape.Index)}_{Literal.Of(member.Index)}";

    private static string TypeOf(MemberModel member) => member.IsOptional ? $"{Known.Library}Optional<{member.Type}>" : member.Type;

    private static string ValueOf(MemberModel member) =>
        member.IsOptional ? $"{ObjectParser.WasSeen(member)} ? new {TypeOf(member)}({ObjectParser.Local(member)}) : default" : ObjectParser.Local(member);
}
