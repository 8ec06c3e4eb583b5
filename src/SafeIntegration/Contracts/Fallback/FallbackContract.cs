using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace SafeIntegration.Contracts;

/// <summary>
/// A contract by System.Text.Json in its strict mode and the validation attributes of the type. The strict parse decides; only a payload
/// that fails it is walked again to say what is wrong, so that a good one pays nothing for it.
/// </summary>
internal sealed class FallbackContract<T> : IContract<T>, IContractForm
{
    private readonly FallbackJson _json;
    private readonly FallbackTypes _types;
    private readonly JsonTypeInfo<T> _strict;
    private readonly JsonTypeInfo<T> _lenient;
    private readonly Lazy<string> _schema;
    private readonly Lazy<IReadOnlyList<FormMember>?> _members;

    private FallbackContract(ContractAttribute? contract, FallbackJson json, TimeProvider time)
    {
        Name = contract?.Name ?? typeof(T).Name;
        Drift = new(Name, time);
        _json = json;
        _types = new(json);
        _strict = (JsonTypeInfo<T>)json.Strict.GetTypeInfo(typeof(T));
        _lenient = (JsonTypeInfo<T>)json.Lenient.GetTypeInfo(typeof(T));
        _schema = new(() => FallbackSchema.Of(typeof(T), _types));
        _members = new(() => FallbackForm.Of(typeof(T), _types));
    }

    public string Name { get; }

    public ContractDrift Drift { get; }

    public int MaxBytes => _json.MaxBytes;

    public string JsonSchema => _schema.Value;

    public IReadOnlyList<FormMember>? Members => _members.Value;

    /// <summary>By reflection.</summary>
    [RequiresUnreferencedCode(ReflectedContracts.WhyUnreferenced)]
    [RequiresDynamicCode(ReflectedContracts.WhyDynamic)]
    public static FallbackContract<T> Reflecting(TimeProvider? time = null)
    {
        ContractAttribute? contract = typeof(T).GetCustomAttribute<ContractAttribute>();
        return new(contract, FallbackJson.Reflecting(contract), time ?? TimeProvider.System);
    }

    /// <summary>By what the source generator of System.Text.Json has made.</summary>
    public static FallbackContract<T> Over(JsonTypeInfo<T> info)
    {
        ContractAttribute? contract = typeof(T).GetCustomAttribute<ContractAttribute>();
        IJsonTypeInfoResolver resolver = info.OriginatingResolver
            ?? throw new ArgumentException($"The type information of {typeof(T).Name} belongs to no JsonSerializerContext. Take it from one: MyContext.Default.{typeof(T).Name}.", nameof(info));
        var made = new FallbackContract<T>(contract, FallbackJson.Over(contract, info.Options, resolver), TimeProvider.System);
        made._types.Check(typeof(T));
        return made;
    }

    public ContractResult<T> Parse(ReadOnlyMemory<byte> utf8)
    {
        FallbackScan? scan = null;
        IReadOnlyList<ContractViolation> violations = Read(utf8, ref scan, out T? value);
        bool isReported = _json.UnknownMembers == UnknownMembers.Report;
        string[] unknown = isReported && scan is not null ? [.. scan.UnknownMembers.Select(DriftPath.Of).Distinct(StringComparer.Ordinal)] : [];
        if (violations.Count > 0)
        {
            Drift.Refused(violations, unknown, utf8.Span);
            return ContractResult<T>.Invalid(violations);
        }

        Drift.Accepted(unknown, scan?.UnknownValues ?? []);
        return ContractResult<T>.Valid(value!, unknown);
    }

    public ReadOnlyMemory<byte> Write(T value) => JsonSerializer.SerializeToUtf8Bytes(value, _strict);

    public IReadOnlyList<ContractViolation> Validate(T value) =>
        value is null ? [new("$", ViolationCode.Null, "a value", "null")] : FallbackRules.Check(value, typeof(T), _types);

    /// <returns>What is wrong; nothing if there is a value.</returns>
    private IReadOnlyList<ContractViolation> Read(ReadOnlyMemory<byte> utf8, ref FallbackScan? scan, out T? value)
    {
        value = default;
        if (utf8.Length > _json.MaxBytes)
            return [new("$", ViolationCode.TooLarge, $"at most {_json.MaxBytes} bytes")];
        if (!Utf8.IsValid(utf8.Span))
            return [new("$", ViolationCode.Malformed, "UTF-8")];
        if (_json.MustScanFirst || !TryRead(utf8, _strict, out value))
        {
            scan = FallbackScan.Of(utf8, typeof(T), _types);
            IReadOnlyList<ContractViolation> found = _json.UnknownMembers == UnknownMembers.Reject
                ? [.. scan.Violations, .. scan.UnknownMembers.Select(path => new ContractViolation(path, ViolationCode.UnknownMember, "no such member"))]
                : scan.Violations;
            if (found.Count > 0)
                return found;
            if (!TryRead(utf8, _lenient, out value))
                return [new("$", ViolationCode.Format, "a value of the contract's type")];
        }

        return value is null ? [new("$", ViolationCode.Null, "a value", "null")] : FallbackRules.Check(value, typeof(T), _types);
    }

    // A constructor, setter or converter of the type may refuse what it is given with any exception it likes: that too says that the payload is not of the type.
    private static bool TryRead(ReadOnlyMemory<byte> utf8, JsonTypeInfo<T> info, out T? value)
    {
        try
        {
            value = JsonSerializer.Deserialize(utf8.Span, info);
            return true;
        }
        catch (Exception problem) when (problem is not (OutOfMemoryException or StackOverflowException))
        {
            value = default;
            return false;
        }
    }
}
