namespace SafeIntegration.Generators.Emitting;

/// <summary>The method that reads one type of object in one pass.</summary>
internal static class ObjectParser
{
    private const int BitsOfAMask = 64;

    public static void Emit(CodeWriter code, ObjectModel shape, GeneratedMethods methods)
    {
        string index = Literal.Of(shape.Index);
        code.Line();
        code.Open($"private static bool ReadObject{index}({Known.Reader}, {Known.Notes}, out {shape.Type} value)");
        code.Line("value = default!;");
        code.Line($"if (reader.TokenType != {Known.Token}StartObject) return false;");
        if (shape.Rules.Count > 0)
            code.Line("long start = reader.TokenStartIndex;");
        for (int mask = 0; mask < GeneratedMethods.MasksOf(shape); mask++)
            code.Line($"ulong seen{Literal.Of(mask)} = 0, nulls{Literal.Of(mask)} = 0;");
        foreach (MemberModel member in shape.Members.Where(member => member.Assignment != Assignment.None))
            code.Line($"{member.Type} {Local(member)} = {member.Default ?? "default!"};");
        EmitLoop(code, shape, methods);
        EmitPresence(code, shape, methods);
        Construction.Emit(code, shape);
        for (int rule = 0; rule < shape.Rules.Count; rule++)
            code.Line($"if (!ObjectRule{index}_{Literal.Of(rule)}(value) && !notes.BreaksRule({index}, {Literal.Of(rule)}, start)) return false;");
        code.Line("return true;");
        code.Close();
        EmitFindEscaped(code, shape);
    }

    /// <summary>The variable that holds the value of a member.</summary>
    public static string Local(MemberModel member) => "member" + Literal.Of(member.Index);

    /// <summary>The condition that is true if the member was there.</summary>
    public static string WasSeen(MemberModel member) => $"({Mask("seen", member)} & {Bit(member)}) != 0";

    private static void EmitLoop(CodeWriter code, ObjectModel shape, GeneratedMethods methods)
    {
        string index = Literal.Of(shape.Index);
        code.Open($"while (reader.Read() && reader.TokenType == {Known.Token}PropertyName)");
        if (shape.Members.Count > 0)
        {
            code.Open("if (!reader.ValueIsEscaped)");
            code.Line($"{Known.Bytes} name = reader.ValueSpan;");
            NameSwitch.Emit(code, [.. shape.Members.Select(member => member.JsonName)], member => $"goto Member{Literal.Of(member)};");
            code.Close();
            code.Open("else");
            code.Open($"switch (FindEscaped{index}(ref reader))");
            foreach (MemberModel member in shape.Members)
                code.Line($"case {Literal.Of(member.Index)}: goto Member{Literal.Of(member.Index)};");
            code.Close();
            code.Close();
            code.Line();
        }

        code.Line($"if (!notes.SkipUnknown(ref reader, {index})) return false;");
        code.Line("continue;");
        foreach (MemberModel member in shape.Members)
            EmitMember(code, shape, member, methods);
        code.Close();
        code.Line();
    }

    // A jump from the name to its member saves the second switch that an index would need.
    private static void EmitMember(CodeWriter code, ObjectModel shape, MemberModel member, GeneratedMethods methods)
    {
        code.Line();
        code.Open($"Member{Literal.Of(member.Index)}:");
        code.Line($"if ({WasSeen(member)}) return false;");
        code.Line($"{Mask("seen", member)} |= {Bit(member)};");
        code.Line("reader.Read();");
        if (member.Assignment == Assignment.None)
        {
            code.Line("reader.Skip();");
            code.Line("continue;");
            code.Close();
            return;
        }

        if (member.IsNullable)
            EmitNull(code, member);
        bool isWrapped = member.IsNullableValueType;
        string target = isWrapped ? "inner" : Local(member);
        if (isWrapped)
            code.Line($"{member.Value.Type} inner;");
        ValueParser.Emit(code, member.Value, target, new(shape.Index, member.Index), methods);
        if (isWrapped)
            code.Line($"{Local(member)} = inner;");
        code.Line("continue;");
        code.Close();
    }

    private static void EmitNull(CodeWriter code, MemberModel member)
    {
        code.Open($"if (reader.TokenType == {Known.Token}Null)");
        code.Line($"{Mask("nulls", member)} |= {Bit(member)};");
        code.Line($"{Local(member)} = default!;");
        code.Line("continue;");
        code.Close();
        code.Line();
    }

    private static void EmitPresence(CodeWriter code, ObjectModel shape, GeneratedMethods methods)
    {
        for (int mask = 0; mask < GeneratedMethods.MasksOf(shape); mask++)
        {
            MemberModel[] members = [.. shape.Members.Where(member => member.Index / BitsOfAMask == mask)];
            ulong required = BitsOf(members.Where(member => member.IsRequired));
            string number = Literal.Of(mask);
            if (required != 0)
                code.Line($"if ((seen{number} & {Literal.Of(required)}) != {Literal.Of(required)}) return false;");
            code.Line($"notes.Saw({Literal.Of(methods.OffsetOf(shape, mask))}, seen{number}, {Literal.Of(BitsOf(members))}, nulls{number});");
        }
    }

    // Apart from the loop, because room on the stack costs every call of a method that asks for it.
    private static void EmitFindEscaped(CodeWriter code, ObjectModel shape)
    {
        if (shape.Members.Count == 0)
            return;
        code.Line();
        code.Line(Known.NotInlined);
        code.Open($"private static int FindEscaped{Literal.Of(shape.Index)}({Known.Reader})");
        EscapedName.Emit(code, shape.Members.Select(member => member.JsonName), "return -1;");
        NameSwitch.Emit(code, [.. shape.Members.Select(member => member.JsonName)], member => $"return {Literal.Of(member)};");
        code.Line("return -1;");
        code.Close();
    }

    private static string Mask(string name, MemberModel member) => name + Literal.Of(member.Index / BitsOfAMask);

    private static string Bit(MemberModel member) => Literal.Of(1UL << (member.Index % BitsOfAMask));

    private static ulong BitsOf(IEnumerable<MemberModel> members) => members.Aggregate(0UL, (bits, member) => bits | (1UL << (member.Index % BitsOfAMask)));
}
