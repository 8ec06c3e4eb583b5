namespace SafeIntegration.Generators;

/// <summary>One member of an object.</summary>
internal sealed record MemberModel
{
    /// <summary>Its bit.</summary>
    public required int Index { get; init; }

    public required string JsonName { get; init; }

    /// <summary>Name of the property or field in C#, without <c>@</c>.</summary>
    public required string Property { get; init; }

    /// <summary>The type of the property with <c>global::</c> and its nullability, for example <c>global::System.Decimal?</c>.</summary>
    public required string Type { get; init; }

    public required ValueModel Value { get; init; }

    public required bool IsRequired { get; init; }

    /// <summary>Whether null is accepted; the value is then <c>default</c>.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>Whether the value type of a nullable member is wrapped: <c>int?</c>, not <c>string?</c>.</summary>
    public required bool IsNullableValueType { get; init; }

    /// <summary>Whether the property is an <c>Optional&lt;T&gt;</c>; <see cref="Type"/> is its T then.</summary>
    public bool IsOptional { get; init; }

    public required Assignment Assignment { get; init; }

    /// <summary>The type that declares the property, with <c>global::</c>, where it is a base type; null for the type of object itself. Only for <see cref="Assignment.InitSetter"/>.</summary>
    public string? DeclaringType { get; init; }

    /// <summary>What the accessor needs to know if the declaring type is generic. Only for <see cref="Assignment.InitSetter"/>.</summary>
    public AccessorModel? Accessor { get; init; }

    /// <summary>The C# of the value of an absent argument of a constructor; null for <c>default</c>.</summary>
    public string? Default { get; init; }

    /// <summary>Whether the writer leaves the member out: <c>Never</c>, <c>WhenNull</c>, <c>WhenDefault</c>, <c>Always</c>.</summary>
    public string WriteIgnore { get; init; } = "Never";

    public string? Description { get; init; }
}

/// <summary>The setter of a generic type, in the words of its definition.</summary>
/// <param name="Owner">The type that declares it, for example <c>global::Acme.Page&lt;T&gt;</c>.</param>
/// <param name="ValueType">The type of the property, for example <c>global::System.Collections.Generic.List&lt;T&gt;</c>.</param>
/// <param name="Parameters">The type parameters, for example <c>&lt;T&gt;</c>.</param>
/// <param name="Constraints">Their constraints with a space before each; empty without.</param>
/// <param name="Arguments">The type arguments in their place, for example <c>&lt;string&gt;</c>.</param>
internal sealed record AccessorModel(string Owner, string ValueType, string Parameters, string Constraints, string Arguments);

/// <summary>How a value that was read gets into the object.</summary>
internal enum Assignment
{
    /// <summary>As an argument of the constructor.</summary>
    Argument,

    /// <summary>In the object initializer: required members, and those without an initial value of their own.</summary>
    Initializer,

    /// <summary>By its setter, only if it was there: the type gives it an initial value.</summary>
    Setter,

    /// <summary>The same for an <c>init</c> setter, through an accessor.</summary>
    InitSetter,

    /// <summary>Added to the list or dictionary that the type has made itself: there is no setter.</summary>
    Fill,

    /// <summary>
    /// A computed property: what a payload says about it is skipped unread (<c>LeafTypes.Skipped</c> in the table, never required), and the writer writes it.
    /// </summary>
    None,
}
