using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>
/// Walks a payload that failed the strict parse, side by side with the contract's type, and lists what is missing, unknown, null or of
/// another kind. It reads names and kinds, never values.
/// </summary>
internal sealed class ContractScan
{
    private readonly List<ContractViolation> _violations = [];
    private readonly List<string> _unknownMembers = [];

    public IReadOnlyList<ContractViolation> Violations => _violations;

    public IReadOnlyList<string> UnknownMembers => _unknownMembers;

    private bool IsFull => _violations.Count + _unknownMembers.Count >= ContractLimits.MaxViolations;

    public static ContractScan Of(ReadOnlyMemory<byte> utf8, JsonTypeInfo type)
    {
        var scan = new ContractScan();
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8, new() { MaxDepth = ContractLimits.MaxDepth });
            scan.Walk(document.RootElement, type, "$");
        }
        catch (JsonException)
        {
            scan._violations.Add(new("$", ViolationCode.Malformed, $"one well-formed JSON value in UTF-8, at most {ContractLimits.MaxDepth} levels deep"));
        }
        catch (InvalidOperationException)
        {
            scan._violations.Add(new("$", ViolationCode.Malformed, "member names in UTF-8"));
        }

        return scan;
    }

    private void Walk(JsonElement element, JsonTypeInfo type, string path)
    {
        if (IsFull)
            return;
        JsonValueKind expected = JsonKinds.Of(type);
        JsonValueKind found = element.ValueKind is JsonValueKind.False ? JsonValueKind.True : element.ValueKind;
        if (expected != JsonValueKind.Undefined && found != expected)
            _violations.Add(new(path, ViolationCode.TypeChanged, JsonKinds.Name(expected), JsonKinds.Name(found)));
        else if (type.Kind == JsonTypeInfoKind.Object)
            WalkObject(element, type, path);
        else if (type.Kind == JsonTypeInfoKind.Enumerable)
            WalkArray(element, type, path);
        else if (type.Type.IsEnum && !Enum.IsDefined(type.Type, Enum.TryParse(type.Type, element.GetString(), out object? member) ? member : -1))
            _violations.Add(new(path, ViolationCode.UnknownValue, "one of " + string.Join(", ", Enum.GetNames(type.Type))));
    }

    private void WalkObject(JsonElement element, JsonTypeInfo type, string path)
    {
        var members = type.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (IsFull)
                return;
            string memberPath = path + "." + JsonKinds.SafeName(member.Name);
            if (!seen.Add(member.Name))
                _violations.Add(new(memberPath, ViolationCode.Malformed, "the member once"));
            else if (!members.TryGetValue(member.Name, out JsonPropertyInfo? property))
                _unknownMembers.Add(memberPath);
            else
                WalkMember(member.Value, property, type, memberPath);
        }

        foreach (JsonPropertyInfo property in type.Properties.Where(property => property.IsRequired && !seen.Contains(property.Name)))
            _violations.Add(new(path + "." + property.Name, ViolationCode.Missing, JsonKinds.Name(JsonKinds.Of(type.Options.GetTypeInfo(property.PropertyType)))));
    }

    private void WalkMember(JsonElement value, JsonPropertyInfo property, JsonTypeInfo owner, string path)
    {
        Type? underlying = Nullable.GetUnderlyingType(property.PropertyType);
        if (value.ValueKind != JsonValueKind.Null)
            Walk(value, owner.Options.GetTypeInfo(underlying ?? property.PropertyType), path);
        else if (underlying is null && (property.PropertyType.IsValueType || !property.IsSetNullable))
            _violations.Add(new(path, ViolationCode.Null, "a value", "null"));
    }

    private void WalkArray(JsonElement element, JsonTypeInfo type, string path)
    {
        if (type.ElementType is not { } elementType)
            return;
        JsonTypeInfo elementInfo = type.Options.GetTypeInfo(Nullable.GetUnderlyingType(elementType) ?? elementType);
        int index = 0;
        foreach (JsonElement item in element.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Null)
                Walk(item, elementInfo, $"{path}[{index}]");
            index++;
        }
    }
}
