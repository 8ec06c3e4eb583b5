using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Names;

/// <summary>What a name that is used may stand for, as far as the words around it tell.</summary>
[Flags]
internal enum NameForm : byte
{
    None = 0,

    /// <summary>A property, a field, a type, or a delegate that is called.</summary>
    Value = 1,

    /// <summary>A method that is called or handed over.</summary>
    Method = 2,

    /// <summary>A member of a library: it stands behind a dot, is made, or may be inherited.</summary>
    Library = 4,

    /// <summary>A method, unless the members of its own name hold none: it is given to one of them.</summary>
    MethodUnlessPlain = 8,

    /// <summary>A method, unless the names of queries and of text builders are the framework's alone, which run none.</summary>
    MethodUnlessQuery = 16,
}

/// <summary>A name that is used.</summary>
/// <param name="Name">The name.</param>
/// <param name="Holder">The simple name of the type whose member it seems to be; null if that is not written anywhere near.</param>
internal readonly record struct UsedName(string Name, string? Holder)
{
    public static readonly IEqualityComparer<UsedName> Comparer = new ByParts();

    private sealed class ByParts : IEqualityComparer<UsedName>
    {
        public bool Equals(UsedName x, UsedName y) => x.Name == y.Name && x.Holder == y.Holder;

        public int GetHashCode(UsedName used) => ((used.Holder?.GetHashCode() ?? 0) * 397) ^ used.Name.GetHashCode();
    }
}

/// <summary>A name that is used, and what it may stand for.</summary>
internal readonly record struct NameUse(UsedName Used, NameForm Form)
{
    public static readonly IEqualityComparer<NameUse> Comparer = new ByParts();

    private sealed class ByParts : IEqualityComparer<NameUse>
    {
        public bool Equals(NameUse x, NameUse y) => x.Form == y.Form && x.Used.Name == y.Used.Name && x.Used.Holder == y.Used.Holder;

        public int GetHashCode(NameUse use) => (((use.Used.Holder?.GetHashCode() ?? 0) * 397) ^ use.Used.Name.GetHashCode()) * 31 + (int)use.Form;
    }
}

/// <summary>What a member of a file uses, by names alone. Immutable.</summary>
internal sealed class MemberUses(string name, string type, bool isOwn, MemberKind kind, Microsoft.CodeAnalysis.SyntaxNode declaration, NameUse[] uses, bool namesAll)
{
    /// <summary>The member; of constructors, operators and initialisers the type; of an assignment the name that is assigned.</summary>
    public string Name { get; } = name;

    /// <summary>The whole name of the type that it stands in; empty outside of one.</summary>
    public string Type { get; } = type;

    /// <summary>Whether it is a member of the type under this name.</summary>
    public bool IsOwn { get; } = isOwn;

    /// <summary>What it is.</summary>
    public MemberKind Kind { get; } = kind;

    /// <summary>Where it stands.</summary>
    public Microsoft.CodeAnalysis.SyntaxNode Declaration { get; } = declaration;

    /// <summary>The names in it.</summary>
    public NameUse[] Uses { get; } = uses;

    /// <summary>Whether everything that runs here is named here, but for operators and what runs without being named anywhere.</summary>
    public bool NamesAll { get; } = namesAll;

    /// <summary>Whether something is made here, and given something, without the name of its type.</summary>
    public bool MakesUnnamed { get; init; }
}

/// <summary>What a declaration, or an assignment, gives a name to.</summary>
internal enum MemberKind : byte
{
    /// <summary>A property, a field, a type with all that runs when it is made.</summary>
    Value,

    /// <summary>A method.</summary>
    Method,

    /// <summary>Not a declaration: something that may be a delegate is given to members of this name.</summary>
    Assignment,
}

/// <summary>An argument that is a plain name, so that it may be a method.</summary>
/// <param name="Name">The name.</param>
/// <param name="Called">The name of what is called with it.</param>
/// <param name="Argument">The argument.</param>
internal readonly record struct MethodArgument(string Name, string Called, ArgumentSyntax Argument);
