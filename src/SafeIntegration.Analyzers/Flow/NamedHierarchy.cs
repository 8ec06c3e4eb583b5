using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Names;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>
/// Finds the types that derive from one by what is kept of each file, so that an edit does not pay for the types of all files: names say which types may, their symbols which do. Thread-safe.
/// </summary>
internal sealed class NamedHierarchy
{
    /// <summary>What a record is without saying so.</summary>
    private const string Equatable = nameof(IEquatable<int>);

    private readonly Compilation _compilation;
    private readonly CompilationIndexes _indexes;
    private readonly Lazy<Dictionary<string, List<NamedType>>> _byBase;
    private readonly Lazy<HashSet<string>> _withBases;

    public NamedHierarchy(Compilation compilation, CompilationIndexes indexes)
    {
        _compilation = compilation;
        _indexes = indexes;
        _byBase = new(ByBase, LazyThreadSafetyMode.ExecutionAndPublication);
        _withBases = new(WithBases, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>The classes and structs that derive from a type of this compilation.</summary>
    public List<INamedTypeSymbol> DerivedFrom(INamedTypeSymbol type)
    {
        var work = new Stack<string>();
        work.Push(type.Name);
        return Deriving(Below(work, []), type);
    }

    /// <summary>The classes and structs that derive from a type of a library and may have a member of their own in the place of one of its.</summary>
    public List<INamedTypeSymbol> DerivedFrom(INamedTypeSymbol type, string member)
    {
        var work = new Stack<string>();
        var found = Declaring(member);
        foreach (var declared in found) work.Push(declared.Name);
        return Deriving(Below(work, found), type);
    }

    /// <summary>The classes and structs that declare a member of a name.</summary>
    public IEnumerable<INamedTypeSymbol> TypesDeclaring(string member)
    {
        foreach (var declared in Declaring(member))
            if (SymbolOf(declared.Declaration!) is { TypeKind: TypeKind.Class or TypeKind.Struct } type) yield return type;
    }

    private List<NamedType> Declaring(string member)
    {
        var found = new List<NamedType>();
        foreach (var index in _indexes.Files)
        {
            if (!index.Declares(member)) continue;
            foreach (var type in index.Types)
                if (type.Declaration is { } declaration && Declares(declaration, member)) found.Add(type);
        }

        return found;
    }

    private static bool Declares(TypeDeclarationSyntax type, string member)
    {
        if (type is RecordDeclarationSyntax)
            foreach (var parameter in type.ParameterList?.Parameters ?? default)
                if (parameter.Identifier.ValueText == member) return true;
        foreach (var declared in type.Members)
            if (Declares(declared, member)) return true;
        return false;
    }

    private static bool Declares(MemberDeclarationSyntax declaration, string member)
    {
        switch (declaration)
        {
            case MethodDeclarationSyntax method:
                return method.Identifier.ValueText == member;
            case PropertyDeclarationSyntax property:
                return property.Identifier.ValueText == member;
            case EventDeclarationSyntax happening:
                return happening.Identifier.ValueText == member;
            case IndexerDeclarationSyntax:
                return member == SyntaxIndex.Indexer;
            case BaseFieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                    if (variable.Identifier.ValueText == member) return true;
                return false;
            default:
                return false;
        }
    }

    /// <summary>Adds all that has one of the names among its bases, and so on.</summary>
    private List<NamedType> Below(Stack<string> names, List<NamedType> found)
    {
        var seen = new HashSet<string>(names, StringComparer.Ordinal);
        while (names.Count > 0)
        {
            if (!_byBase.Value.TryGetValue(names.Pop(), out var derived)) continue;
            foreach (var type in derived)
            {
                if (type.Declaration != null) found.Add(type);
                if (seen.Add(type.Name)) names.Push(type.Name);
            }
        }

        return found;
    }

    private List<INamedTypeSymbol> Deriving(List<NamedType> candidates, INamedTypeSymbol from)
    {
        var derived = new List<INamedTypeSymbol>();
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var candidate in candidates)
            if (MayDerive(candidate, from) && SymbolOf(candidate.Declaration!) is { TypeKind: TypeKind.Class or TypeKind.Struct } type && seen.Add(type) && Derives(type, from)) derived.Add(type);
        return derived;
    }

    /// <summary>Whether a base is written at a type, or at another one of its name, which may be another part of it; by names alone, since asking its symbol binds its bases.</summary>
    private bool MayDerive(in NamedType candidate, INamedTypeSymbol from) =>
        _withBases.Value.Contains(candidate.Name) || from.SpecialType == SpecialType.System_ValueType || candidate.Declaration is RecordDeclarationSyntax && from.Name == Equatable;

    private static bool Derives(INamedTypeSymbol type, INamedTypeSymbol from)
    {
        for (var parent = type.BaseType; parent != null && parent.SpecialType != SpecialType.System_Object; parent = parent.BaseType)
            if (SymbolEqualityComparer.Default.Equals(parent.OriginalDefinition, from)) return true;
        if (from.TypeKind != TypeKind.Interface) return false;
        foreach (var implemented in type.AllInterfaces)
            if (SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, from)) return true;
        return false;
    }

    private INamedTypeSymbol? SymbolOf(TypeDeclarationSyntax declaration)
    {
        if (MetadataName(declaration) is { } name && _compilation.Assembly.GetTypeByMetadataName(name) is { } type) return type;
        return _compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration);
    }

    /// <summary>The name by which a type is found; null for one that only its file knows.</summary>
    private static string? MetadataName(TypeDeclarationSyntax declaration)
    {
        var name = "";
        for (SyntaxNode? node = declaration; node != null; node = node.Parent)
        {
            if (node is TypeDeclarationSyntax type)
            {
                if (type.Modifiers.Any(SyntaxKind.FileKeyword)) return null;
                var own = type.TypeParameterList is { Parameters.Count: var arity and > 0 } ? type.Identifier.ValueText + "`" + arity : type.Identifier.ValueText;
                name = name.Length == 0 ? own : own + "+" + name;
            }
            else if (node is BaseNamespaceDeclarationSyntax space)
            {
                name = Declarations.Before(space.Name, name);
            }
        }

        return name;
    }

    private HashSet<string> WithBases()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var index in _indexes.Files)
            foreach (var type in index.Types)
                if (type.Declaration != null && type.Bases.Length > 0) names.Add(type.Name);
        return names;
    }

    private Dictionary<string, List<NamedType>> ByBase()
    {
        var byBase = new Dictionary<string, List<NamedType>>(StringComparer.Ordinal);
        foreach (var index in _indexes.Files)
            foreach (var type in index.Types)
            {
                foreach (var name in type.Bases) Add(name, type);
                // A record can be compared without saying so.
                if (type.Declaration is RecordDeclarationSyntax) Add(Equatable, type);
            }

        return byBase;

        void Add(string name, NamedType type)
        {
            if (!byBase.TryGetValue(name, out var types)) byBase.Add(name, types = []);
            types.Add(type);
        }
    }
}
