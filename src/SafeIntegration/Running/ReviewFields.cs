using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SafeIntegration.Contracts;

namespace SafeIntegration.Running;

/// <summary>An output as the fields of a form, and a form as an output.</summary>
internal static class ReviewFields
{
    /// <param name="output">The JSON of the output; null if there is none.</param>
    /// <param name="grounding">Where values stand in the source.</param>
    public static IReadOnlyList<ReviewField> Of<TOutput>(JsonNode? output, IReadOnlyList<FieldGrounding> grounding)
    {
        if (MembersOf<TOutput>() is not { } members)
            return [new("value", FieldKind.Json, output?.ToJsonString())];
        return [.. members.Select(member => FieldOf(member, (output as JsonObject)?[member.Name], grounding))];
    }

    public static ContractResult<TOutput> Parse<TOutput>(JsonNode? proposed, IReadOnlyDictionary<string, string?> values, out IReadOnlyList<FieldProblem> problems)
    {
        var found = new List<FieldProblem>();
        bool isObject = MembersOf<TOutput>() is not null;
        // Only what the form shows: a member that the contract has lost could not be mended there.
        var entered = new JsonObject();
        JsonNode? single = proposed;
        foreach (ReviewField field in Of<TOutput>(proposed, []))
        {
            bool isKept = !values.TryGetValue(field.Name, out string? text) || (proposed is not null && text == field.Value);
            if (!isObject)
                single = isKept ? proposed : ToJson(field, text, found);
            else if (!isKept)
                entered[field.Name] = ToJson(field, text, found);
            else if (proposed is JsonObject old && old.TryGetPropertyValue(field.Name, out JsonNode? value))
                entered[field.Name] = value?.DeepClone();
        }

        byte[] utf8 = Encoding.UTF8.GetBytes((isObject ? entered : single)?.ToJsonString() ?? "null");
        ContractResult<TOutput> result = Contract.Of<TOutput>().Parse(utf8);
        if (found.Count == 0)
            found.AddRange(result.Violations.Select(violation => new FieldProblem(FieldOf(violation.Path), $"Expected {violation.Expected}.")));
        problems = found;
        return result;
    }

    public static int CountDifferences<TOutput>(JsonNode? proposed, ReadOnlyMemory<byte> corrected)
    {
        IReadOnlyList<ReviewField> before = Of<TOutput>(proposed, []);
        IReadOnlyList<ReviewField> after = Of<TOutput>(JsonNode.Parse(corrected.Span), []);
        return after.Zip(before).Count(pair => pair.First.Value != pair.Second.Value);
    }

    /// <summary>The form's field to which a path such as <c>$.lines[2].price</c> belongs.</summary>
    public static string FieldOf(string path) => path.TrimStart('$').TrimStart('.').Split('.', '[')[0];

    private static IReadOnlyList<FormMember>? MembersOf<TOutput>() => ((IContractForm)Contract.Of<TOutput>()).Members;

    private static ReviewField FieldOf(FormMember member, JsonNode? value, IReadOnlyList<FieldGrounding> grounding) => new(member.Name, KindOf(member), TextOf(value, KindOf(member)))
    {
        IsOptional = member.IsNullable,
        Choices = member.Choices,
        Grounding = grounding.FirstOrDefault(field => field.Member == member.Property || field.Member == member.Name),
    };

    private static FieldKind KindOf(FormMember member) => member.Kind switch
    {
        FormKind.Text => FieldKind.Text,
        FormKind.Number => FieldKind.Number,
        FormKind.Date => FieldKind.Date,
        FormKind.Boolean => FieldKind.Boolean,
        FormKind.Choice => FieldKind.Choice,
        _ => FieldKind.Json,
    };

    private static string? TextOf(JsonNode? value, FieldKind kind) => value switch
    {
        null => null,
        JsonValue text when kind is FieldKind.Text or FieldKind.Date or FieldKind.Choice && text.GetValueKind() == JsonValueKind.String => text.GetValue<string>(),
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
