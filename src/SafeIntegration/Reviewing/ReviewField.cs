namespace SafeIntegration;

/// <summary>One field of the output as a reviewer sees and corrects it.</summary>
/// <param name="Name">Member name in JSON.</param>
/// <param name="Kind">How it is edited.</param>
/// <param name="Value">The proposed value as text (see <see cref="FieldKind"/> for the format), or null if there is none.</param>
public sealed record ReviewField(string Name, FieldKind Kind, string? Value)
{
    /// <summary>Whether it may be left empty.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The values of a <see cref="FieldKind.Choice"/>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Where the value stands in the source; null if it is neither grounded nor declared as derived.</summary>
    public FieldGrounding? Grounding { get; init; }
}

/// <summary>How a field is edited, and how its value is written as text.</summary>
public enum FieldKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A number with a point as its decimal separator.</summary>
    Number,

    /// <summary>A date, <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>One of a closed set.</summary>
    Choice,

    /// <summary>Anything else, as JSON.</summary>
    Json,
}
