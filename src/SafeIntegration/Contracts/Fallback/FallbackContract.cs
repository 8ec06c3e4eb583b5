using System.Reflection;
using System.Text.Json;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace SafeIntegration.Contracts;

/// <summary>
/// A contract by System.Text.Json in its strict mode and the validation attributes of the type. The strict parse decides; only a payload
/// that fails it is walked again to say what is wrong, so that a good one pays nothing for it.
/// </summary>
internal sealed class FallbackContract<T> : IContract<T>
{
    private readonly JsonTypeInfo<T> _strict = (JsonTypeInfo<T>)ContractJson.Strict.GetTypeInfo(typeof(T));
    private readonly JsonTypeInfo<T> _lenient = (JsonTypeInfo<T>)ContractJson.Lenient.GetTypeInfo(typeof(T));
    private readonly UnknownMembers _unknownMembers;
    private readonly Lazy<string> _schema = new(() => ContractJson.ForSchema.GetJsonSchemaAsNode(typeof(T), new() { TreatNullObliviousAsNonNullable = true }).ToJsonString());

    public FallbackContract()
        : this(TimeProvider.System)
    {
    }

    internal FallbackContract(TimeProvider time)
    {
        ContractAttribute? attribute = typeof(T).GetCustomAttribute<ContractAttribute>();
        Name = attribute?.Name ?? typeof(T).Name;
        _unknownMembers = attribute?.UnknownMembers ?? UnknownMembers.Report;
        Drift = new(Name, time);
    }

    public string Name { get; }

    public ContractDrift Drift { get; }

    public string JsonSchema => _schema.Value;

    public ContractResult<T> Parse(ReadOnlyMemory<byte> utf8)
    {
        ContractResult<T> result = ParseOnly(utf8);
        if (result.IsValid)
            Drift.Accepted(result.UnknownMembers);
        else
            Drift.Refused(result.Violations, [], utf8.Span);
        return result;
    }

    public ReadOnlyMemory<byte> Write(T value) => JsonSerializer.SerializeToUtf8Bytes(value, _strict);

    public IReadOnlyList<ContractViolation> Validate(T value) =>
        value is null ? [new("$", ViolationCode.Null, "a value")] : FallbackRules.Shared.Check(value, typeof(T));

    private ContractResult<T> ParseOnly(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > ContractLimits.MaxBytes)
            return ContractResult<T>.Invalid([new("$", ViolationCode.TooLarge, $"at most {ContractLimits.MaxBytes} bytes")]);
        if (!Utf8.IsValid(utf8.Span))
            return ContractResult<T>.Invalid([new("$", ViolationCode.Malformed, "UTF-8")]);
        try
        {
            return Checked(JsonSerializer.Deserialize(utf8.Span, _strict), []);
        }
        catch (Exception problem) when (IsOfPayload(problem))
        {
            return Explain(utf8);
        }
    }

    private ContractResult<T> Explain(ReadOnlyMemory<byte> utf8)
    {
        FallbackScan scan = FallbackScan.Of(utf8, _strict);
        bool unknownAllowed = _unknownMembers != UnknownMembers.Reject;
        if (unknownAllowed && scan.Violations.Count == 0 && scan.UnknownMembers.Count > 0 && TryLenient(utf8, out T? value))
            return Checked(value, _unknownMembers == UnknownMembers.Report ? scan.UnknownMembers : []);

        List<ContractViolation> violations = [.. scan.Violations];
        if (violations.Count == 0 && (unknownAllowed || scan.UnknownMembers.Count == 0))
            violations.Add(new("$", ViolationCode.Format, "a value of the contract's type"));
        if (_unknownMembers != UnknownMembers.Ignore)
            violations.AddRange(scan.UnknownMembers.Select(path => new ContractViolation(path, ViolationCode.UnknownMember, "no such member")));
        return ContractResult<T>.Invalid(violations);
    }

    private bool TryLenient(ReadOnlyMemory<byte> utf8, out T? value)
    {
        try
        {
            value = JsonSerializer.Deserialize(utf8.Span, _lenient);
            return true;
        }
        catch (Exception problem) when (IsOfPayload(problem))
        {
            value = default;
            return false;
        }
    }

    private static ContractResult<T> Checked(T? value, IReadOnlyList<string> unknownMembers)
    {
        if (value is null)
            return ContractResult<T>.Invalid([new("$", ViolationCode.Null, "a value", "null")]);
        IReadOnlyList<ContractViolation> broken = FallbackRules.Shared.Check(value, typeof(T));
        return broken.Count == 0 ? ContractResult<T>.Valid(value, unknownMembers) : ContractResult<T>.Invalid(broken);
    }

    // A constructor, setter or converter of the type may refuse what it is given with any exception it likes: that too says that the payload is not of the type.
    private static bool IsOfPayload(Exception problem) => problem is not (OutOfMemoryException or StackOverflowException);
}
