using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SafeIntegration.Contracts;

/// <summary>
/// A contract by System.Text.Json in its strict mode and the validation attributes of the type. The strict parse decides; only a payload
/// that fails it is walked again to say what is wrong, so that a good one pays nothing for it.
/// </summary>
internal sealed class JsonContract<T> : IContract<T>
{
    private static readonly JsonSerializerOptions Strict = ContractJson.Create(JsonUnmappedMemberHandling.Disallow);
    private static readonly JsonSerializerOptions Lenient = ContractJson.Create(JsonUnmappedMemberHandling.Skip);

    private readonly JsonTypeInfo<T> _strict = (JsonTypeInfo<T>)Strict.GetTypeInfo(typeof(T));
    private readonly JsonTypeInfo<T> _lenient = (JsonTypeInfo<T>)Lenient.GetTypeInfo(typeof(T));
    private readonly UnknownMembers _unknownMembers;
    private readonly Lazy<string> _schema = new(() => Strict.GetJsonSchemaAsNode(typeof(T), new() { TreatNullObliviousAsNonNullable = true }).ToJsonString());

    public JsonContract()
    {
        ContractAttribute? attribute = typeof(T).GetCustomAttribute<ContractAttribute>();
        Name = attribute?.Name ?? typeof(T).Name;
        _unknownMembers = attribute?.UnknownMembers ?? UnknownMembers.Report;
    }

    public string Name { get; }

    public string JsonSchema => _schema.Value;

    public ContractResult<T> Parse(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > ContractLimits.MaxBytes)
            return ContractResult<T>.Invalid([new("$", ViolationCode.TooLarge, $"at most {ContractLimits.MaxBytes} bytes")]);
        try
        {
            T? value = JsonSerializer.Deserialize(utf8.Span, _strict);
            return Checked(value, []);
        }
        catch (JsonException problem)
        {
            return Explain(utf8, problem);
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json throws this where a string holds bytes that are not UTF-8.
            return ContractResult<T>.Invalid([new("$", ViolationCode.Malformed, "one well-formed JSON value in UTF-8")]);
        }
    }

    public ReadOnlyMemory<byte> Write(T value) => JsonSerializer.SerializeToUtf8Bytes(value, _strict);

    public IReadOnlyList<ContractViolation> Validate(T value) =>
        value is null ? [new("$", ViolationCode.Null, "a value")] : ContractRules.Check(value, _strict);

    private ContractResult<T> Explain(ReadOnlyMemory<byte> utf8, JsonException problem)
    {
        ContractScan scan = ContractScan.Of(utf8, _strict);
        bool unknownAllowed = _unknownMembers != UnknownMembers.Reject;
        if (unknownAllowed && scan.Violations.Count == 0 && scan.UnknownMembers.Count > 0)
        {
            if (TryLenient(utf8, out T? value, out JsonException? second))
                return Checked(value, _unknownMembers == UnknownMembers.Report ? scan.UnknownMembers : []);
            problem = second;
        }

        List<ContractViolation> violations = [.. scan.Violations];
        if (violations.Count == 0 && (unknownAllowed || scan.UnknownMembers.Count == 0))
            violations.Add(new(problem.Path ?? "$", ViolationCode.Format, "a value of the contract's type"));
        violations.AddRange(scan.UnknownMembers.Select(path => new ContractViolation(path, ViolationCode.UnknownMember, "no such member")));
        return ContractResult<T>.Invalid(violations);
    }

    private bool TryLenient(ReadOnlyMemory<byte> utf8, out T? value, [NotNullWhen(false)] out JsonException? problem)
    {
        (value, problem) = (default, null);
        try
        {
            value = JsonSerializer.Deserialize(utf8.Span, _lenient);
            return true;
        }
        catch (JsonException exception)
        {
            problem = exception;
            return false;
        }
    }

    private ContractResult<T> Checked(T? value, IReadOnlyList<string> unknownMembers)
    {
        if (value is null)
            return ContractResult<T>.Invalid([new("$", ViolationCode.Null, "a value")]);
        IReadOnlyList<ContractViolation> broken = ContractRules.Check(value, _strict);
        return broken.Count == 0 ? ContractResult<T>.Valid(value, unknownMembers) : ContractResult<T>.Invalid(broken);
    }
}
