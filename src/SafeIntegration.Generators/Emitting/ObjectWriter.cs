namespace SafeIntegration.Generators.Emitting;

/// <summary>The method that writes one type of object so that it is read back. A value that breaks its contract is written so that reading refuses it.</summary>
internal static class ObjectWriter
{
    public static void Emit(CodeWriter code, ObjectModel shape, GeneratedMethods methods)
    {
        code.Line();
        code.Open($"private static void WriteObject{Literal.Of(shape.Index)}({Known.Writer}, {shape.Type}{(shape.IsValueType ? "" : "?")} value)");
        if (!shape.IsValueType)
        {
            code.Open("if (value is null)");
            code.Line("writer.WriteNullValue();");
            code.Line("return;");
            code.Close();
            code.Line();
        }

        code.Line("writer.WriteStartObject();");
        foreach (MemberModel member in shape.Members.Where(member => member.WriteIgnore != "Always"))
            EmitMember(code, shape, member, methods);
        code.Line("writer.WriteEndObject();");
        code.Close();
        Construction.EmitAccessors(code, shape);
    }

    /// <summary>Writes one value.</summary>
    /// <param name="code">Where to write.</param>
    /// <param name="value">Its type.</param>
    /// <param name="source">C# that gives it; evaluated once.</param>
    /// <param name="isNullable">Whether it may be null.</param>
    /// <param name="site">The member in which it stands.</param>
    /// <param name="methods">The methods to call.</param>
    public static void EmitElement(CodeWriter code, ValueModel value, string source, bool isNullable, Site site, GeneratedMethods methods)
    {
        if (!isNullable)
        {
            code.Line(Call(value, source, site, methods));
            return;
        }

        // The pattern takes a reference and a wrapped value alike.
        code.Line($"if ({source} is {{ }} inner) {Call(value, "inner", site, methods)}");
        code.Line("else writer.WriteNullValue();");
    }

    private static void EmitMember(CodeWriter code, ObjectModel shape, MemberModel member, GeneratedMethods methods)
    {
        string source = "value.@" + member.Property;
        if (member.IsOptional)
        {
            code.Open($"if ({source}.IsPresent)");
            source += ".Value";
        }
        else if (member.WriteIgnore == "WhenNull")
        {
            code.Open($"if ((object?){source} is not null)");
        }
        else if (member.WriteIgnore == "WhenDefault")
        {
            code.Open($"if (!global::System.Collections.Generic.EqualityComparer<{member.Type}>.Default.Equals({source}, default!))");
        }
        else
        {
            code.Open();
        }

        code.Line($"writer.WritePropertyName({Literal.Utf8(member.JsonName)});");
        // A wrapped value that must be there is still wrapped.
        EmitElement(code, member.Value, source, member.IsNullable || member.IsNullableValueType, new(shape.Index, member.Index), methods);
        code.Close();
    }

    private static string Call(ValueModel value, string source, Site site, GeneratedMethods methods) => value switch
    {
        LeafModel => $"{Known.Contracts}JsonWrite.Value(writer, {source});",
        EnumRefModel choices => $"WriteEnum{Literal.Of(choices.Index)}(writer, {source});",
        ObjectRefModel shape => $"WriteObject{Literal.Of(shape.Index)}(writer, {source});",
        _ => $"WriteCollection{Literal.Of(methods.Collection(value, site))}(writer, {source});",
    };
}
