using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using SafeIntegration.Contracts;

namespace SafeIntegration.Running;

/// <summary>An output as the fields of a form, and a form as an output.</summary>
internal static class ReviewFields
{
    public static bool TryRead<TOutput>(ReadOnlyMemory<byte> utf8, out TOutput? output)
    {
        // A proposal that breaks a rule of its contract is shown all the same, so that a person can mend it.
        try
        {
            output = JsonSerializer.Deserialize(utf8.Span, TypeOf<TOutput>());
            return output is not null;
        }
        catch (JsonException)
        {
            output = default;
            return false;
        }
    }

    public static IReadOnlyList<ReviewField> Of<TOutput>(TOutput? output, bool exists, IReadOnlyList<FieldGrounding> grounding)
    {
        JsonTypeInfo<TOutput> type = TypeOf<TOutput>();
        JsonNode? node = exists ? JsonSerializer.SerializeToNode(output!, type) : null;
        if (type.Kind != JsonTypeInfoKind.Object)
            return [new("value", FieldKind.Json, node?.ToJsonString())];
        return [.. type.Properties.Where(property => property.Get is not null).Select(property => FieldOf(property, node?[property.Name], grounding))];
    }

    public static ContractResult<TOutput> Parse<TOutput>(
        TOutput? proposed, bool exists, IReadOnlyDictionary<string, string?> values, out IReadOnlyList<FieldProblem> problems)
    {
        var found = new List<FieldProblem>();
        JsonTypeInfo<TOutput> type = TypeOf<TOutput>();
        JsonNode? root = exists ? JsonSerializer.SerializeToNode(proposed!, type) : new JsonObject();
        foreach (ReviewField field in Of(proposed, exists, []))
        {
            if (!values.TryGetValue(field.Name, out string? text) || (exists && text == field.Value))
                continue;
            JsonNode? value = ToJson(field, text, found);
            if (type.Kind != JsonTypeInfoKind.Object)
                root = value;
            else
                root![field.Name] = value;
        }

        byte[] utf8 = Encoding.UTF8.GetBytes(root?.ToJsonString() ?? "null");
        ContractResult<TOutput> result = Contract.Of<TOutput>().Parse(utf8);
        if (found.Count == 0)
            found.AddRange(result.Violations.Select(violation => new FieldProblem(FieldOf(violation.Path), $"Expected {violation.Expected}.")));
        problems = found;
        return result;
    }

    public static int CountDifferences<TOutput>(TOutput? proposed, bool exists, TOutput corrected)
    {
        IReadOnlyList<ReviewField> before = Of(proposed, exists, []);
        IReadOnlyList<ReviewField> after = Of(corrected, exists: true, []);
        return after.Zip(before).Count(pair => pair.First.Value != pair.Second.Value);
    }

    /// <summary>The form's field to which a path such as <c>$.lines[2].price</c> belongs.</summary>
    public static string FieldOf(string path) => path.TrimStart('$').TrimStart('.').Split('.', '[')[0];

    private static JsonTypeInfo<TOutput> TypeOf<TOutput>() => (JsonTypeInfo<TOutput>)ContractJson.Lenient.GetTypeInfo(typeof(TOutput));

    private static ReviewField FieldOf(JsonPropertyInfo property, JsonNode? value, IReadOnlyList<FieldGrounding> grounding)
    {
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        FieldKind kind = KindOf(type, property);
        string member = (property.AttributeProvider as System.Reflection.MemberInfo)?.Name ?? property.Name;
        return new(property.Name, kind, TextOf(value, kind))
        {
            IsOptional = property.IsSetNullable && !property.IsRequired || Nullable.GetUnderlyingType(property.PropertyType) is not null,
            Choices = type.IsEnum ? ContractEnumConverter.NamesOf(type) : [],
            Grounding = grounding.FirstOrDefault(field => field.Member == member || field.Member == property.Name),
        };
    }

    private static FieldKind KindOf(Type type, JsonPropertyInfo property) =>
        type.IsEnum ? FieldKind.Choice
        : type == typeof(DateOnly) ? FieldKind.Date
        : JsonKinds.Of(property.Options.GetTypeInfo(type)) switch
        {
            JsonValueKind.True => FieldKind.Boolean,
            JsonValueKind.Number => FieldKind.Number,
            JsonValueKind.String => FieldKind.Text,
            _ => FieldKind.Json,
        };

    private static string? TextOf(JsonNode? value, FieldKind kind) => value switch
    {
        null => null,
        JsonValue text when kind is FieldKind.Text or FieldKind.Date or FieldKind.Choice => text.GetValue<string>(),
        _ => value.ToJsonString(),
    };

    private static JsonNode? ToJson(ReviewField field, string? text, List<FieldProblem> problems)
    {
        if (text is null || (text.Length == 0 && (field.IsOptional || field.Kind is not FieldKind.Text)))
            return null;
        switch (field.Kind)
        {
            case FieldKind.Number when decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number):
                return JsonValue.Create(number);
            case FieldKind.Boolean when bool.TryParse(text, out bool flag):
                return JsonValue.Create(flag);
            case FieldKind.Text or FieldKind.Date or FieldKind.Choice:
                return JsonValue.Create(text);
            case FieldKind.Json when TryParse(text, out JsonNode? node):
                return node;
            default:
                problems.Add(new(field.Name, field.Kind switch
                {
                    FieldKind.Number => "Write a number with a point as its decimal separator and no thousands separators.",
                    FieldKind.Boolean => "Write true or false.",
                    _ => "Write JSON.",
                }));
                return null;
        }
    }

    private static bool TryParse(string text, out JsonNode? node)
    {
        try
        {
            node = JsonNode.Parse(text, documentOptions: new() { MaxDepth = ContractLimits.MaxDepth });
            return true;
        }
        catch (JsonException)
        {
            node = null;
            return false;
        }
    }
}
