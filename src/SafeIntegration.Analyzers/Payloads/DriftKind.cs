namespace SafeIntegration.Analyzers.Payloads;

/// <summary>How a member of a payload may change without anybody noticing.</summary>
internal enum DriftKind
{
    /// <summary>It is not nullable, and a payload without it leaves its default.</summary>
    Optional,

    /// <summary>A collection without a setter: serializers pass over it, or fill it and do not ask for it.</summary>
    GetOnly,

    /// <summary>An enum that takes any number.</summary>
    LenientEnum,

    /// <summary>Money in a binary number.</summary>
    BinaryMoney,
}

/// <summary>How a type comes to be a payload.</summary>
internal enum PayloadKind
{
    None,

    /// <summary>It is deserialised somewhere.</summary>
    Deserialized,

    /// <summary>It is a contract, or part of one: what is missing is refused, and enums are closed.</summary>
    Contract,
}
