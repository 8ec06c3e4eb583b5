using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>
/// Walks a payload that failed the strict parse, side by side with the contract's type, and lists what is missing, unknown, null, of another kind or in another format. What it
/// tells are names and kinds, never values.
/// </summary>
internal sealed class FallbackScan
{
    private readonly List<ContractViolation> _violations = [];
    private readonly List<string> _unknownMembers = [];
    private int _looked;

    public IReadOnlyList<ContractViolation> Violations => _violations;

    public IReadOnlyList<string> UnknownMembers => _unknownMembers;

    private bool IsFull => _violations.Count + _unknownMembers.Count >= ContractLimits.MaxViolations || _looked >= ContractLimits.MaxExplainedValues;

    public static FallbackScan Of(ReadOnlyMemory<byte> utf8, JsonTypeInfo type)
    {
        var scan = new FallbackScan();
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8, new() { MaxDepth = ContractLimits.MaxDepth });
            scan.Walk(document.RootElement, type, "$");
        }
        catch (JsonException)
        {
            scan._violations.Add(IsTooDeep(utf8.Span)
                ? new("$", ViolationCode.TooLarge, $"at most {ContractLimits.MaxDepth} levels")
                : new("$", ViolationCode.Malformed, "one well-formed JSON value in UTF-8"));
        }
        catch (InvalidOperationException)
        {
            scan._violations.Add(new("$", ViolationCode.Malformed, "member names in UTF-8"));
        }

        return scan;
    }

    private static bool IsTooDeep(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = ContractLimits.MaxDepth + 2 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= ContractLimits.MaxDepth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    return true;
            }
        }
        catch (JsonException)
        {
            // Not well formed, which is the other answer.
        }

        return false;
    }

    private void Walk(JsonElement element, JsonTypeInfo type, string path)
    {
        if (IsFull)
            return;
        _looked++;
        JsonValueKind expected = JsonKinds.Of(type);
        JsonValueKind found = element.ValueKind is JsonValueKind.False ? JsonValueKind.True : element.ValueKind;
        if (found == JsonValueKind.Null && expected != JsonValueKind.Undefined)
            _violations.Add(new(path, ViolationCode.Null, "a value", "null"));
        else if (expected != JsonValueKind.Undefined && found != expected)
            _violations.Add(new(path, ViolationCode.TypeChanged, JsonKinds.Name(expected), JsonKinds.Name(found)));
        else if (type.Kind == JsonTypeInfoKind.Object)
            WalkObject(element, type, path);
        else if (type.Kind == JsonTypeInfoKind.Dictionary)
            WalkDictionary(element, type, path);
        else if (type.Kind == JsonTypeInfoKind.Enumerable)
            WalkArray(element, type, path);
        else if (!CanRead(element, type))
            _violations.Add(type.Type.IsEnum ? new(path, ViolationCode.UnknownValue, JsonKinds.ChoicesOf(type.Type)) : new(path, ViolationCode.Format, JsonKinds.FormatOf(type.Type)));
    }

    private void WalkObject(JsonElement element, JsonTypeInfo declared, string path)
    {
        if (Discriminator.Resolve(element, declared, path, out ContractViolation? problem) is not { } type)
        {
            _violations.Add(problem!);
            return;
        }

        var members = type.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (IsFull)
                return;
            string memberPath = path + "." + JsonKinds.SafeName(member.Name);
            if (!members.TryGetValue(member.Name, out JsonPropertyInfo? property))
                AddUnknown(member.Name, declared, memberPath);
            else if (!seen.Add(member.Name))
                _violations.Add(new(memberPath, ViolationCode.Malformed, "the member once"));
            else
                WalkMember(member.Value, property, type, memberPath);
        }

        foreach (JsonPropertyInfo property in type.Properties.Where(property => property.IsRequired && !seen.Contains(property.Name)))
            _violations.Add(new(path + "." + property.Name, ViolationCode.Missing, JsonKinds.Name(JsonKinds.Of(type.Options.GetTypeInfo(property.PropertyType)))));
    }

    private void AddUnknown(string name, JsonTypeInfo declared, string path)
    {
        _looked++;
        if (name != declared.PolymorphismOptions?.TypeDiscriminatorPropertyName)
            _unknownMembers.Add(path);
    }

    private void WalkMember(JsonElement value, JsonPropertyInfo property, JsonTypeInfo owner, string path)
    {
        Type? underlying = Nullable.GetUnderlyingType(property.PropertyType);
        bool isNullable = underlying is not null || (!property.PropertyType.IsValueType && property.IsSetNullable);
        // A member without a setter is computed: what a payload says about it is not read.
        bool isRead = property.Set is not null || property.AssociatedParameter is not null || property.ObjectCreationHandling is not null;
        if (isRead && !(isNullable && value.ValueKind == JsonValueKind.Null))
            Walk(value, owner.Options.GetTypeInfo(underlying ?? property.PropertyType), path);
    }

    private void WalkDictionary(JsonElement element, JsonTypeInfo type, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            // The keys come from the payload, so they are not told.
            if (!seen.Add(member.Name))
                _violations.Add(new(path + "[*]", ViolationCode.Malformed, "the member once"));
            WalkElement(member.Value, type, path + "[*]");
            if (IsFull)
                return;
        }
    }

    private void WalkArray(JsonElement element, JsonTypeInfo type, string path)
    {
        int index = 0;
        foreach (JsonElement item in element.EnumerateArray())
        {
            WalkElement(item, type, $"{path}[{index++}]");
            if (IsFull)
                return;
        }
    }

    private void WalkElement(JsonElement item, JsonTypeInfo type, string path)
    {
        if (type.ElementType is not { } declared)
            return;
        Type? underlying = Nullable.GetUnderlyingType(declared);
        if (underlying is null || item.ValueKind != JsonValueKind.Null)
            Walk(item, type.Options.GetTypeInfo(underlying ?? declared), path);
    }

    private static bool CanRead(JsonElement element, JsonTypeInfo type)
    {
        try
        {
            element.Deserialize(type);
            return true;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or NotSupportedException or FormatException)
        {
            return false;
        }
    }
}
