using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>
/// Walks a payload side by side with the contract's type, and lists what is missing, unknown, null, of another kind, in another format or against a rule of one member. What it
/// tells are names and kinds, never values.
/// </summary>
internal sealed class FallbackScan
{
    private readonly FallbackTypes _types;
    private readonly List<ContractViolation> _violations = [];
    private readonly List<string> _unknownMembers = [];
    private readonly List<string> _unknownValues = [];
    private int _looked;

    private FallbackScan(FallbackTypes types) => _types = types;

    public IReadOnlyList<ContractViolation> Violations => _violations;

    public IReadOnlyList<string> UnknownMembers => _unknownMembers;

    /// <summary>Where a tolerant enum met a value outside its set.</summary>
    public IReadOnlyList<string> UnknownValues => _unknownValues;

    private bool IsFull => _violations.Count + _unknownMembers.Count >= ContractLimits.MaxViolations || _looked >= ContractLimits.MaxExplainedValues;

    public static FallbackScan Of(ReadOnlyMemory<byte> utf8, Type type, FallbackTypes types)
    {
        var scan = new FallbackScan(types);
        int maxDepth = types.Options.MaxDepth;
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8, new() { MaxDepth = maxDepth });
            scan.Walk(document.RootElement, type, null, "$");
        }
        catch (JsonException)
        {
            scan._violations.Add(IsTooDeep(utf8.Span, maxDepth)
                ? new("$", ViolationCode.TooLarge, $"at most {maxDepth} levels")
                : new("$", ViolationCode.Malformed, "one well-formed JSON value in UTF-8"));
        }
        catch (InvalidOperationException)
        {
            scan._violations.Add(new("$", ViolationCode.Malformed, "member names in UTF-8"));
        }

        return scan;
    }

    private static bool IsTooDeep(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = maxDepth + 2 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= maxDepth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    return true;
            }
        }
        catch (JsonException)
        {
            // Not well formed, which is the other answer.
        }

        return false;
    }

    private void Walk(JsonElement element, Type declared, NullabilityInfo? nullability, string path, IReadOnlyList<ValueRule>? rules = null)
    {
        if (IsFull)
            return;
        _looked++;
        FallbackType type = _types.Of(declared);
        JsonValueKind found = element.ValueKind is JsonValueKind.False ? JsonValueKind.True : element.ValueKind;
        if (found == JsonValueKind.Null && type.Kind != JsonValueKind.Undefined)
            _violations.Add(new(path, ViolationCode.Null, "a value", "null"));
        else if (type.Kind != JsonValueKind.Undefined && found != type.Kind)
            _violations.Add(new(path, ViolationCode.TypeChanged, JsonKinds.Name(type.Kind), JsonKinds.Name(found)));
        else if (type.Json.Kind == JsonTypeInfoKind.Object)
            WalkObject(element, type, path);
        else if (type.Json.Kind == JsonTypeInfoKind.Dictionary)
            WalkDictionary(element, type.Json, nullability, path);
        else if (type.Json.Kind == JsonTypeInfoKind.Enumerable)
            WalkArray(element, type.Json, nullability, path, rules);
        else
            WalkLeaf(element, type, path, rules);
    }

    private void WalkLeaf(JsonElement element, FallbackType type, string path, IReadOnlyList<ValueRule>? rules)
    {
        if (type.Json.Type.IsEnum && !IsKnown(element, type.Json))
        {
            if (EnumNames.UnknownOf(type.Json.Type) is null)
                _violations.Add(_types.ProblemOf(type.Json.Type, path));
            else
                _unknownValues.Add(path);
        }
        else if (!TryRead(element, type.Json, out object? value))
            _violations.Add(_types.ProblemOf(type.Json.Type, path));
        else if (value is not null)
            _violations.AddRange((rules ?? []).Where(rule => !rule.Holds(value)).Select(rule => new ContractViolation(path, rule.Code, rule.Expected)));
    }

    // The converter of the contract knows its names; another one is not trusted with them.
    private bool IsKnown(JsonElement element, JsonTypeInfo type) =>
        TryRead(element, type, out _) && (element.ValueKind != JsonValueKind.String || type.Type.IsDefined(typeof(FlagsAttribute), inherit: false)
            || _types.Enums.AllOf(type.Type, _types.Options).Contains(element.GetString(), StringComparer.Ordinal));

    private void WalkObject(JsonElement element, FallbackType declared, string path)
    {
        if (Discriminator.Resolve(element, declared.Json, path, out ContractViolation? problem) is not { } actual)
        {
            _violations.Add(problem!);
            return;
        }

        FallbackType type = actual == declared.Json ? declared : _types.Of(actual.Type);
        var members = type.Members.ToDictionary(member => member.Name, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty found in element.EnumerateObject())
        {
            if (IsFull)
                return;
            string memberPath = path + "." + ForeignName.MakeSafe(found.Name);
            if (!members.TryGetValue(found.Name, out FallbackMember? member))
                AddUnknown(found.Name, type.Json, declared.Json, memberPath);
            else if (!seen.Add(found.Name))
                _violations.Add(new(memberPath, ViolationCode.Duplicate, "the member once"));
            else if (member.IsRead && !(member.IsNullable && found.Value.ValueKind == JsonValueKind.Null))
                Walk(found.Value, member.Type, member.Nullability, memberPath, member.Rules);
        }

        foreach (FallbackMember member in type.Members.Where(member => member.Json.IsRequired && !seen.Contains(member.Name)))
            _violations.Add(new(path + "." + member.Name, ViolationCode.Missing, JsonKinds.Name(_types.Of(member.Type).Kind)));
    }

    private void AddUnknown(string name, JsonTypeInfo type, JsonTypeInfo declared, string path)
    {
        _looked++;
        bool isKept = type.Properties.Any(property => property.IsExtensionData) || name == declared.PolymorphismOptions?.TypeDiscriminatorPropertyName;
        if (!isKept)
            _unknownMembers.Add(path);
    }

    private void WalkDictionary(JsonElement element, JsonTypeInfo type, NullabilityInfo? nullability, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            // The keys come from the payload, so they are not told.
            if (!seen.Add(member.Name))
                _violations.Add(new(path + "[*]", ViolationCode.Duplicate, "the key once"));
            WalkElement(member.Value, type, nullability, path + "[*]");
            if (IsFull)
                return;
        }
    }

    private void WalkArray(JsonElement element, JsonTypeInfo type, NullabilityInfo? nullability, string path, IReadOnlyList<ValueRule>? rules)
    {
        int index = 0;
        foreach (JsonElement item in element.EnumerateArray())
        {
            WalkElement(item, type, nullability, $"{path}[{index++}]");
            if (IsFull)
                return;
        }

        object[] counted = new object[index];
        _violations.AddRange((rules ?? []).Where(rule => rule.Code == ViolationCode.Items && !rule.Holds(counted)).Select(rule => new ContractViolation(path, rule.Code, rule.Expected)));
    }

    private void WalkElement(JsonElement item, JsonTypeInfo type, NullabilityInfo? nullability, string path)
    {
        if (type.ElementType is { } declared && !(item.ValueKind == JsonValueKind.Null && Nullability.AllowsNullElements(nullability, declared)))
            Walk(item, declared, Nullability.OfElements(nullability), path);
    }

    private static bool TryRead(JsonElement element, JsonTypeInfo type, out object? value)
    {
        try
        {
            value = element.Deserialize(type);
            return true;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or NotSupportedException or FormatException)
        {
            value = null;
            return false;
        }
    }
}
