namespace SafeIntegration;

/// <summary>
/// The format of a payload: how bytes become a <typeparamref name="T"/> that may be trusted, and back. Thread-safe.
/// </summary>
/// <typeparam name="T">The type that a valid payload becomes.</typeparam>
public interface IContract<T>
{
    /// <summary>Name and version of the contract, for example <c>acme.orders.v2</c>.</summary>
    string Name { get; }

    /// <summary>The JSON Schema (draft 2020-12) of the payload, as text.</summary>
    string JsonSchema { get; }

    /// <summary>The largest payload in bytes.</summary>
    int MaxBytes { get; }

    /// <summary>Parses and checks a payload. Never throws on bad data: everything wrong with it is in the result.</summary>
    /// <param name="utf8">Exactly one JSON value in UTF-8.</param>
    ContractResult<T> Parse(ReadOnlyMemory<byte> utf8);

    /// <summary>Writes a value so that <see cref="Parse"/> reads it back.</summary>
    ReadOnlyMemory<byte> Write(T value);

    /// <summary>What changed in the payloads since the first one.</summary>
    ContractDrift Drift { get; }

    /// <summary>Checks a value that is already an object, as <see cref="Parse"/> checks a payload.</summary>
    IReadOnlyList<ContractViolation> Validate(T value);
}
