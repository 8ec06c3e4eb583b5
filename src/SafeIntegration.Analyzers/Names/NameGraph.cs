using System;
using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Flow;

namespace SafeIntegration.Analyzers.Names;

/// <summary>
/// What the members of a compilation may reach, by names alone. It says too much, never too little: what is let through is then looked at by its symbols. Thread-safe.
/// </summary>
internal sealed class NameGraph(Compilation compilation, MemberCatalogue catalogue, SyntaxIndexes indexes)
{
    private readonly Lazy<NameClosure> _closure = new(() => indexes.ClosureOf(compilation, catalogue), LazyThreadSafetyMode.ExecutionAndPublication);
    private readonly ConcurrentDictionary<MemberUses, Reaches> _members = new();
    private readonly ConcurrentDictionary<SyntaxNode, Reaches> _types = new();

    /// <summary>What runs without being named may reach.</summary>
    public Reaches Always => _closure.Value.Always;

    /// <summary>What the properties, fields, events and constructors of a name may reach.</summary>
    public Reaches OfValue(string name) => _closure.Value.OfValue(name);

    /// <summary>What the methods of a name may reach.</summary>
    public Reaches OfMethod(string name) => _closure.Value.OfMethod(name);

    /// <summary>What the member may reach that a piece of code stands in.</summary>
    public Reaches Of(SyntaxNode code) => indexes.Of(code.SyntaxTree).UsesOf(code) is { } member ? Of(member) : Reaches.Source | Reaches.Sink;

    /// <summary>
    /// Whether the member that a piece of code stands in surely reaches no sink: by what is known of all members of its name in its type, so that nobody has to look at the code. False also
    /// where that cannot be told.
    /// </summary>
    public bool SurelyReachesNoSink(SyntaxNode code) =>
        (Always & Reaches.Sink) == 0 && (_closure.Value.OfOperators & Reaches.Sink) == 0 && indexes.Of(code.SyntaxTree).UsesOf(code) is { NamesAll: true } member && (_closure.Value.OfDeclared(member) & Reaches.Sink) == 0;

    /// <summary>What the members of a type declaration may reach.</summary>
    public Reaches OfType(SyntaxNode declaration) => _types.TryGetValue(declaration, out var known) ? known : _types.GetOrAdd(declaration, FindOfType(declaration));

    /// <summary>What may be reached when the type that a declaration declares, or an object of it, is made.</summary>
    public Reaches OfMaking(SyntaxNode declaration)
    {
        if (declaration is not TypeDeclarationSyntax type) return OfType(declaration);
        var reaches = Always;
        // Constructors, initialisers and bases have the name of the type; so have operators and indexers, which does no harm.
        foreach (var member in indexes.Of(declaration.SyntaxTree).MembersOf(declaration))
            if (!member.IsOwn && member.Name == type.Identifier.ValueText) reaches |= Of(member);
        return reaches;
    }

    private Reaches FindOfType(SyntaxNode declaration)
    {
        var index = indexes.Of(declaration.SyntaxTree);
        var reaches = Always;
        // The class of top-level statements is declared by its whole file.
        foreach (var member in declaration is CompilationUnitSyntax ? index.Members : index.MembersOf(declaration)) reaches |= Of(member);
        return reaches;
    }

    private Reaches Of(MemberUses member) => _closure.Value.ReachesNothing(member) ? Always : _members.TryGetValue(member, out var known) ? known : _members.GetOrAdd(member, _closure.Value.Of(member, catalogue));
}
