using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>The settings of System.Text.Json under which a payload of one contract counts as valid. Thread-safe.</summary>
internal sealed class FallbackJson
{
    private FallbackJson(ContractAttribute? contract, EnumNames enums, JsonSerializerOptions strict, JsonSerializerOptions lenient)
    {
        MaxBytes = contract?.MaxBytes ?? ContractLimits.MaxBytes;
        UnknownMembers = contract?.UnknownMembers ?? UnknownMembers.Report;
        Enums = enums;
        Strict = strict;
        Lenient = lenient;
    }

    /// <summary>What is read with them is valid, as far as System.Text.Json can say so.</summary>
    public JsonSerializerOptions Strict { get; }

    /// <summary>The same, but members that the type does not have are passed over, and values that a tolerant enum does not have become its unknown one.</summary>
    public JsonSerializerOptions Lenient { get; }

    public EnumNames Enums { get; }

    public UnknownMembers UnknownMembers { get; }

    public int MaxBytes { get; }

    /// <summary>Whether a payload must be walked before it is read, because the converters of enums are not ours: theirs take other letter case, numbers in text and sums.</summary>
    public bool MustScanFirst { get; private init; }

    /// <summary>Whether the annotations of elements count. Trimming removes them, and a contract shall not say something else once its application is published.</summary>
    public bool ReadsAnnotations => !MustScanFirst;

    /// <summary>Reads types by reflection.</summary>
    [RequiresUnreferencedCode(ReflectedContracts.WhyUnreferenced)]
    [RequiresDynamicCode(ReflectedContracts.WhyDynamic)]
    public static FallbackJson Reflecting(ContractAttribute? contract)
    {
        var enums = new EnumNames(PolicyOf(contract?.EnumNaming));
        JsonNamingPolicy? naming = PolicyOf(contract?.Naming);
        var resolver = new DefaultJsonTypeInfoResolver();
        JsonSerializerOptions Create(bool isLenient) =>
            FallbackJson.Create(contract, naming, resolver, isLenient, [new ContractEnumConverter(enums, isTolerant: isLenient), new OptionalConverter()]);
        return new(contract, enums, Create(isLenient: false), Create(isLenient: true));
    }

    /// <summary>Reads types by what the source generator of System.Text.Json has made of them.</summary>
    public static FallbackJson Over(ContractAttribute? contract, JsonSerializerOptions given, IJsonTypeInfoResolver resolver)
    {
        JsonNamingPolicy? naming = contract is null ? given.PropertyNamingPolicy : PolicyOf(contract.Naming);
        JsonSerializerOptions Create(bool isLenient) => FallbackJson.Create(contract, naming, resolver, isLenient, given.Converters);
        return new(contract, new EnumNames(policy: null), Create(isLenient: false), Create(isLenient: true)) { MustScanFirst = true };
    }

    private static JsonNamingPolicy? PolicyOf(JsonKnownNamingPolicy? known) => known switch
    {
        JsonKnownNamingPolicy.CamelCase => JsonNamingPolicy.CamelCase,
        JsonKnownNamingPolicy.KebabCaseLower => JsonNamingPolicy.KebabCaseLower,
        JsonKnownNamingPolicy.KebabCaseUpper => JsonNamingPolicy.KebabCaseUpper,
        JsonKnownNamingPolicy.SnakeCaseLower => JsonNamingPolicy.SnakeCaseLower,
        JsonKnownNamingPolicy.SnakeCaseUpper => JsonNamingPolicy.SnakeCaseUpper,
        _ => null,
    };

    private static JsonSerializerOptions Create(
        ContractAttribute? contract, JsonNamingPolicy? naming, IJsonTypeInfoResolver resolver, bool isLenient, IEnumerable<JsonConverter> converters)
    {
        // What JsonSerializerOptions.Strict says, without the reflection that it brings.
        var options = new JsonSerializerOptions
        {
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            UnmappedMemberHandling = isLenient ? JsonUnmappedMemberHandling.Skip : JsonUnmappedMemberHandling.Disallow,
            MaxDepth = Math.Clamp(contract?.MaxDepth ?? ContractLimits.MaxDepth, 1, ContractLimits.HighestMaxDepth),
            PropertyNamingPolicy = naming,
            TypeInfoResolver = resolver.WithAddedModifier(StrictMembers.Apply),
        };
        foreach (JsonConverter converter in converters.Concat([new StrictDoubleConverter(), new StrictSingleConverter(), new StrictDateTimeOffsetConverter()]))
            options.Converters.Add(converter);
        options.MakeReadOnly();
        return options;
    }
}
