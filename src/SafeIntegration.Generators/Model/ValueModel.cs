namespace SafeIntegration.Generators;

/// <summary>The type of a value.</summary>
/// <param name="Type">With <c>global::</c>, without nullability at the top: <c>global::System.Decimal</c>.</param>
internal abstract record ValueModel(string Type);

/// <summary>A value without members.</summary>
/// <param name="Type">The type.</param>
/// <param name="Leaf">Name of the property of <c>LeafTypes</c>, for example <c>Int32</c>.</param>
/// <param name="Rules">The rules of the value.</param>
internal sealed record LeafModel(string Type, string Leaf, EquatableArray<LeafRuleModel> Rules) : ValueModel(Type);

/// <summary>A value of an enum.</summary>
internal sealed record EnumRefModel(string Type, int Index) : ValueModel(Type);

/// <summary>An object.</summary>
internal sealed record ObjectRefModel(string Type, int Index, bool IsValueType) : ValueModel(Type);

/// <summary>A list.</summary>
/// <param name="Type">The declared type of the list.</param>
/// <param name="Collection">How it is made.</param>
/// <param name="Element">The type of its elements.</param>
/// <param name="ElementType">The type of an element with its nullability.</param>
/// <param name="ElementIsNullable">Whether an element may be null.</param>
/// <param name="Min">How many elements there are at least.</param>
/// <param name="Max">How many elements there are at most.</param>
internal sealed record ListModel(string Type, ListKind Collection, ValueModel Element, string ElementType, bool ElementIsNullable, int Min, int Max) : ValueModel(Type);

/// <summary>A dictionary with text as its keys.</summary>
/// <param name="Type">The declared type of the dictionary; what is made is a <c>Dictionary&lt;string, T&gt;</c>.</param>
/// <param name="Element">The type of its values.</param>
/// <param name="ElementType">The type of a value with its nullability.</param>
/// <param name="ElementIsNullable">Whether a value may be null.</param>
/// <param name="Min">How many entries there are at least.</param>
/// <param name="Max">How many entries there are at most.</param>
internal sealed record MapModel(string Type, ValueModel Element, string ElementType, bool ElementIsNullable, int Min, int Max) : ValueModel(Type);

/// <summary>How a list is made.</summary>
internal enum ListKind
{
    /// <summary><c>T[]</c>.</summary>
    Array,

    /// <summary><c>List&lt;T&gt;</c> and the interfaces it implements.</summary>
    List,

    /// <summary><c>HashSet&lt;T&gt;</c> and the interfaces it implements; a repeated element is refused.</summary>
    HashSet,

    /// <summary><c>ImmutableArray&lt;T&gt;</c>.</summary>
    ImmutableArray,
}

/// <summary>A rule of a value without members.</summary>
/// <param name="Code">Name of the violation code.</param>
/// <param name="Expected">What it asks for.</param>
/// <param name="Condition">C# that is true where the rule is kept; the value is called <c>value</c>. For a pattern: null.</param>
/// <param name="Pattern">Index of the pattern; -1 if it is none.</param>
/// <param name="Keywords">Keywords of JSON Schema, in pairs of name and JSON text.</param>
internal sealed record LeafRuleModel(string Code, string Expected, string? Condition, int Pattern, EquatableArray<string> Keywords);

/// <summary>A regular expression that the whole text must match.</summary>
/// <param name="Index">Its index.</param>
/// <param name="Regex">As the .NET class takes it, already wrapped in <c>\A(?:…)\z</c> and with ASCII digits.</param>
/// <param name="Steps">The pattern as a sequence of steps, each a set of ASCII characters with a count, where the next step never begins with what this one takes; empty if it cannot be said so.</param>
/// <param name="IsLowered">Whether <paramref name="Steps"/> says it all.</param>
internal sealed record PatternModel(int Index, string Regex, EquatableArray<PatternStep> Steps, bool IsLowered);

/// <summary>Some characters of a set.</summary>
/// <param name="Set">The characters as two words of bits: 0 to 63.</param>
/// <param name="SetHigh">64 to 127.</param>
/// <param name="Min">How many at least.</param>
/// <param name="Max">How many at most; <see cref="int.MaxValue"/> without end.</param>
internal sealed record PatternStep(ulong Set, ulong SetHigh, int Min, int Max);
