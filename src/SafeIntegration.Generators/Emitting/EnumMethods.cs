namespace SafeIntegration.Generators.Emitting;

/// <summary>The methods that read and write the values of an enum by name.</summary>
internal static class EnumMethods
{
    public static void Emit(CodeWriter code, EnumModel choices)
    {
        string index = Literal.Of(choices.Index);
        bool isTolerant = choices.UnknownField is not null;
        string known = isTolerant ? ", out bool isKnown" : "";
        string pass = isTolerant ? ", out isKnown" : "";
        code.Line();
        code.Open($"private static bool ReadEnum{index}({Known.Reader}, out {choices.Type} value{known})");
        code.Line($"if (reader.TokenType == {Known.Token}String)");
        code.Continue($"return reader.ValueIsEscaped ? FindEscapedEnum{index}(ref reader, out value{pass}) : FindEnum{index}(reader.ValueSpan, out value{pass});");
        code.Line("value = default;");
        if (isTolerant)
            code.Line("isKnown = false;");
        code.Line("return false;");
        code.Close();
        if (isTolerant)
        {
            code.Line();
            code.Line($"private static bool ReadEnum{index}({Known.Reader}, out {choices.Type} value) => ReadEnum{index}(ref reader, out value, out _);");
        }

        EmitFind(code, choices, known);
        EmitFindEscaped(code, choices, known, pass);
        EmitWrite(code, choices);
    }

    private static void EmitFind(CodeWriter code, EnumModel choices, string known)
    {
        code.Line();
        code.Open($"private static bool FindEnum{Literal.Of(choices.Index)}({Known.Bytes} name, out {choices.Type} value{known})");
        if (choices.UnknownField is not null)
            code.Line("isKnown = true;");
        NameSwitch.Emit(code, [.. choices.Values.Select(value => value.JsonName)], index => $"{{ value = {choices.Type}.@{choices.Values[index].Field}; return true; }}");
        if (choices.UnknownField is { } unknown)
        {
            code.Line("isKnown = false;");
            code.Line($"value = {choices.Type}.@{unknown};");
            // Any text is accepted, but nothing that is no text.
            code.Line("return global::System.Text.Unicode.Utf8.IsValid(name);");
        }
        else
        {
            code.Line("value = default;");
            code.Line("return false;");
        }

        code.Close();
    }

    private static void EmitFindEscaped(CodeWriter code, EnumModel choices, string known, string pass)
    {
        string index = Literal.Of(choices.Index);
        code.Line();
        code.Line(Known.NotInlined);
        code.Open($"private static bool FindEscapedEnum{index}({Known.Reader}, out {choices.Type} value{known})");
        string otherwise = choices.UnknownField is { } unknown
            ? $"{{ value = {choices.Type}.@{unknown}; isKnown = false; return true; }}"
            : "{ value = default; return false; }";
        EscapedName.Emit(code, choices.Values.Select(value => value.JsonName), otherwise);
        code.Line($"return FindEnum{index}(name, out value{pass});");
        code.Close();
    }

    private static void EmitWrite(CodeWriter code, EnumModel choices)
    {
        code.Line();
        code.Open($"private static void WriteEnum{Literal.Of(choices.Index)}({Known.Writer}, {choices.Type} value)");
        code.Open("switch (value)");
        foreach (EnumValueModel value in choices.Values.Where(value => !value.IsAlias))
            code.Line($"case {choices.Type}.@{value.Field}: writer.WriteStringValue({Literal.Utf8(value.JsonName)}); break;");
        code.Line($"default: {Known.Contracts}JsonWrite.Refused(writer); break;");
        code.Close();
        code.Close();
    }
}
