using System.Text.Json.Serialization;
using SafeIntegration.Contracts;

namespace SafeIntegration;

/// <summary>
/// Makes a type the contract of a payload. On a <c>partial</c> type the parser, the writer and the schema are generated; on another one they work by reflection.
/// </summary>
/// <param name="name">Name and version, for example <c>acme.orders.v2</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class ContractAttribute(string name) : Attribute
{
    /// <summary>Name and version of the contract.</summary>
    public string Name { get; } = name;

    /// <summary>What happens to members that the type does not have. Default: <see cref="UnknownMembers.Report"/>.</summary>
    public UnknownMembers UnknownMembers { get; set; } = UnknownMembers.Report;

    /// <summary>
    /// How the names of members become JSON names where <see cref="JsonPropertyNameAttribute"/> does not say it, in the type and in every type it contains. Default:
    /// <see cref="JsonKnownNamingPolicy.CamelCase"/>, the convention of JSON; <see cref="JsonKnownNamingPolicy.Unspecified"/> keeps the names as they are.
    /// </summary>
    public JsonKnownNamingPolicy Naming { get; set; } = JsonKnownNamingPolicy.CamelCase;

    /// <summary>
    /// The same for the values of enums where <see cref="JsonStringEnumMemberNameAttribute"/> does not say it. Default: <see cref="JsonKnownNamingPolicy.Unspecified"/>, the
    /// names as they are.
    /// </summary>
    public JsonKnownNamingPolicy EnumNaming { get; set; } = JsonKnownNamingPolicy.Unspecified;

    /// <summary>The largest payload in bytes. Default: 4 MB.</summary>
    public int MaxBytes { get; set; } = ContractLimits.MaxBytes;

    /// <summary>The deepest nesting of objects and lists. Default: 64; above 256 it counts as 256.</summary>
    public int MaxDepth { get; set; } = ContractLimits.MaxDepth;
}

/// <summary>What a contract does with a member that its type does not have.</summary>
public enum UnknownMembers
{
    /// <summary>Accept the payload and report the member as drift: senders add members all the time, and somebody should know.</summary>
    Report,

    /// <summary>Refuse the payload; for webhooks and tool arguments.</summary>
    Reject,

    /// <summary>Accept the payload silently.</summary>
    Ignore,
}
