namespace SafeIntegration;

/// <summary>Identifies one item in the journal. A time-ordered identifier, unique over all integrations and machines.</summary>
/// <param name="Value">The identifier's text: 32 hexadecimal digits.</param>
public readonly record struct ItemId(string Value)
{
    /// <summary>Makes a new identifier that sorts by <paramref name="at"/>.</summary>
    public static ItemId New(DateTimeOffset at) => new(Guid.CreateVersion7(at).ToString("N"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
