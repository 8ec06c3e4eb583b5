using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Names;

/// <summary>What the files of one compilation say, each by itself and all together. Thread-safe.</summary>
internal sealed class CompilationIndexes
{
    private readonly SyntaxIndexes _indexes;
    private readonly Lazy<SyntaxIndex[]> _files;
    private readonly JoinedTable<List<TypeDeclarationSyntax>> _writers;
    private readonly JoinedTable<List<TypeDeclarationSyntax>> _passers;
    private readonly JoinedTable<List<TypeDeclarationSyntax>> _takers;
    private readonly JoinedTable<List<TypeDeclarationSyntax>> _users;
    private readonly JoinedTable<int> _places;

    public CompilationIndexes(Compilation compilation, SyntaxIndexes indexes)
    {
        _indexes = indexes;
        _files = new(() => [.. compilation.SyntaxTrees.Select(indexes.Of)], LazyThreadSafetyMode.ExecutionAndPublication);
        _writers = new(_files, static file => file.Writers);
        _passers = new(_files, static file => file.Passers);
        _takers = new(_files, static file => file.Made.Takers);
        _users = new(_files, static file => file.Made.Users);
        _places = new(_files, static file => file.Made.Places);
    }

    /// <summary>All files, in the order of the compilation.</summary>
    public IReadOnlyList<SyntaxIndex> Files => _files.Value;

    public SyntaxIndex Of(SyntaxTree tree) => _indexes.Of(tree);

    /// <summary>The types that assign something of a name.</summary>
    public IEnumerable<TypeDeclarationSyntax> WritersOf(string member) => _writers.Of(member).SelectMany(static types => types);

    /// <summary>The types that give a lambda or a method to something of a name: a method that is called, a type that is made, an event.</summary>
    public IEnumerable<TypeDeclarationSyntax> PassersOf(string called) => _passers.Of(called).SelectMany(static types => types);

    /// <summary>The types whose methods, constructors or lambdas have a parameter of a type of this name.</summary>
    public IEnumerable<TypeDeclarationSyntax> TakersOf(string name) => _takers.Of(name).SelectMany(static types => types);

    /// <summary>The types that name something with a great first letter before a dot, as a type is named whose static member is used.</summary>
    public IEnumerable<TypeDeclarationSyntax> UsersOf(string name) => _users.Of(name).SelectMany(static types => types);

    /// <summary>In how many places objects of a type of this name are made, but for the one of a container; of one that a container makes for each who asks, several.</summary>
    public int PlacesOf(string name) => _places.Of(name).Sum();
}
