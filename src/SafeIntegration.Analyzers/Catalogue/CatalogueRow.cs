using System.Collections.Immutable;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>One line of the catalogue: what is said about one member, all its overloads or one type. Immutable.</summary>
internal sealed class CatalogueRow
{
    public CatalogueRow(CatalogueKind kind, string id)
    {
        Kind = kind;
        Id = id;
        var list = id.IndexOf('(');
        var name = list < 0 ? id.Substring(2) : id.Substring(2, list - 2);
        var dot = id[0] == 'T' ? -1 : name.LastIndexOf('.');
        TypeName = dot < 0 ? name : name.Substring(0, dot);
        MemberName = dot < 0 ? "" : WithoutArity(name.Substring(dot + 1));
    }

    public CatalogueKind Kind { get; }

    /// <summary>A documentation id; without a list of parameters it stands for all overloads.</summary>
    public string Id { get; }

    /// <summary>The containing type, or the type itself, as a documentation id spells it.</summary>
    public string TypeName { get; }

    /// <summary>The member's name in metadata (<c>#ctor</c> for a constructor); empty for a type.</summary>
    public string MemberName { get; }

    /// <summary>The name under which the containing type has the member.</summary>
    public string MetadataName => MemberName == "#ctor" ? ".ctor" : MemberName;

    /// <summary>Whether the line is about a type: all its public members.</summary>
    public bool IsType => Id[0] == 'T';

    /// <summary>Whether only the overload with exactly this id is meant.</summary>
    public bool IsOneOverload => Id.IndexOf('(') >= 0;

    /// <summary>The arguments before the arrow: <c>this</c>, <c>all</c>, <c>return</c>, an ordinal or a parameter's name.</summary>
    public ImmutableArray<string> In { get; init; } = [];

    /// <summary>The arguments after the arrow.</summary>
    public ImmutableArray<string> Out { get; init; } = [];

    public Labels Labels { get; init; }

    public SinkKinds Sinks { get; init; }

    public CheckAnswer Answer { get; init; }

    /// <summary>The call is the answer of a model or a parse, whose failure must not be swallowed.</summary>
    public bool CanFail { get; init; }

    /// <summary>Parameters are filled by a binder: services and parsed scalars among them carry nothing.</summary>
    public bool IsBound { get; init; }

    /// <summary>Methods that are entered this way are tools of a model.</summary>
    public bool IsTool { get; init; }

    /// <summary>The parameter that decides whether the line counts for a call; <see langword="null"/> if every call counts.</summary>
    public string? When { get; init; }

    /// <summary>The members whose value that parameter must have.</summary>
    public ImmutableArray<string> WhenOneOf { get; init; } = [];

    private static string WithoutArity(string name)
    {
        var tick = name.IndexOf('`');
        return tick < 0 ? name : name.Substring(0, tick);
    }
}
