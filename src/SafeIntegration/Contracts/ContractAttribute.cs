namespace SafeIntegration;

/// <summary>Names the contract of a type and says how it treats members it does not know.</summary>
/// <param name="name">Name and version, for example <c>acme.orders.v2</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class ContractAttribute(string name) : Attribute
{
    /// <summary>Name and version of the contract.</summary>
    public string Name { get; } = name;

    /// <summary>What happens to members that the type does not have. Default: <see cref="UnknownMembers.Report"/>.</summary>
    public UnknownMembers UnknownMembers { get; set; } = UnknownMembers.Report;
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
