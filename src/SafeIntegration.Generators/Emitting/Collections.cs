namespace SafeIntegration.Generators.Emitting;

/// <summary>The methods that read and write lists and dictionaries.</summary>
internal static class Collections
{
    /// <summary>Writes all that have been asked for, and those that they ask for.</summary>
    public static void Emit(CodeWriter code, GeneratedMethods methods)
    {
        for (int index = 0; index < methods.CollectionsByIndex.Count; index++)
        {
            (ValueModel value, Site site) = methods.CollectionsByIndex[index];
            code.Line();
            code.Open($"private static bool ReadCollection{Literal.Of(index)}({Known.Reader}, {Known.Notes}, out {value.Type} value)");
            if (value is ListModel list)
                EmitReadList(code, list, site, methods);
            else
                EmitReadMap(code, (MapModel)value, site, methods);
            code.Close();
            code.Line();
            code.Open($"private static void WriteCollection{Literal.Of(index)}({Known.Writer}, {value.Type}? value)");
            if (value is ListModel written)
                EmitWriteList(code, written, site, methods);
            else
                EmitWriteMap(code, (MapModel)value, site, methods);
            code.Close();
        }
    }

    private static void EmitReadList(CodeWriter code, ListModel list, Site site, GeneratedMethods methods)
    {
        bool isSet = list.Collection == ListKind.HashSet;
        code.Line("value = default!;");
        code.Line($"if (reader.TokenType != {Known.Token}StartArray) return false;");
        code.Line(isSet
            ? $"var items = new global::System.Collections.Generic.HashSet<{list.ElementType}>();"
            : $"var items = new {Known.Contracts}PooledList<{list.ElementType}>();");
        code.Open($"while (reader.Read() && reader.TokenType != {Known.Token}EndArray)");
        EmitElement(code, list.Element, list.ElementType, list.ElementIsNullable, list.Max, site, methods);
        code.Line(isSet ? "if (!items.Add(item) && !notes.RepeatsElement(reader.TokenStartIndex)) return false;" : "items.Add(item);");
        code.Close();
        code.Line();
        EmitMin(code, list.Min);
        code.Line("value = " + list.Collection switch
        {
            ListKind.Array => "items.ToArray();",
            ListKind.List => "items.ToList();",
            ListKind.ImmutableArray => "global::System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(items.ToArray());",
            _ => "items;",
        });
        code.Line("return true;");
    }

    private static void EmitReadMap(CodeWriter code, MapModel map, Site site, GeneratedMethods methods)
    {
        code.Line("value = default!;");
        code.Line($"if (reader.TokenType != {Known.Token}StartObject) return false;");
        code.Line($"var items = new global::System.Collections.Generic.Dictionary<string, {map.ElementType}>();");
        code.Open($"while (reader.Read() && reader.TokenType == {Known.Token}PropertyName)");
        code.Line("string key = reader.GetString()!;");
        code.Line("reader.Read();");
        EmitElement(code, map.Element, map.ElementType, map.ElementIsNullable, map.Max, site, methods);
        code.Line("if (!items.TryAdd(key, item)) return false;");
        code.Close();
        code.Line();
        EmitMin(code, map.Min);
        code.Line("value = items;");
        code.Line("return true;");
    }

    // Counting before the element is read ends the work on a list that is too long at its first surplus element.
    private static void EmitElement(CodeWriter code, ValueModel element, string type, bool isNullable, int max, Site site, GeneratedMethods methods)
    {
        if (max < int.MaxValue)
            code.Line($"if (items.Count >= {Literal.Of(max)}) return false;");
        if (isNullable)
        {
            code.Line($"{type} item = default!;");
            code.Open($"if (reader.TokenType != {Known.Token}Null)");
            code.Line($"{element.Type} inner;");
            ValueParser.Emit(code, element, "inner", site, methods);
            code.Line("item = inner;");
            code.Close();
            code.Line();
            return;
        }

        code.Line($"{type} item;");
        ValueParser.Emit(code, element, "item", site, methods);
    }

    private static void EmitMin(CodeWriter code, int min)
    {
        if (min > 0)
            code.Line($"if (items.Count < {Literal.Of(min)}) return false;");
    }

    private static void EmitWriteList(CodeWriter code, ListModel list, Site site, GeneratedMethods methods)
    {
        bool isImmutable = list.Collection == ListKind.ImmutableArray;
        code.Open(isImmutable ? "if (value is not { IsDefault: false } items)" : "if (value is not { } items)");
        code.Line("writer.WriteNullValue();");
        code.Line("return;");
        code.Close();
        code.Line();
        code.Line("writer.WriteStartArray();");
        code.Open("foreach (var item in items)");
        ObjectWriter.EmitElement(code, list.Element, "item", list.ElementIsNullable, site, methods);
        code.Close();
        code.Line();
        code.Line("writer.WriteEndArray();");
    }

    private static void EmitWriteMap(CodeWriter code, MapModel map, Site site, GeneratedMethods methods)
    {
        code.Open("if (value is null)");
        code.Line("writer.WriteNullValue();");
        code.Line("return;");
        code.Close();
        code.Line();
        code.Line("writer.WriteStartObject();");
        code.Open("foreach (var item in value)");
        code.Line($"{Known.Contracts}JsonWrite.Key(writer, item.Key);");
        ObjectWriter.EmitElement(code, map.Element, "item.Value", map.ElementIsNullable, site, methods);
        code.Close();
        code.Line();
        code.Line("writer.WriteEndObject();");
    }
}
