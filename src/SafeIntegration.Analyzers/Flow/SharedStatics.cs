using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Lowering;
using SafeIntegration.Analyzers.Names;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>Static members that a method of their type fills with what it is given, so that one type puts in what another takes out. Thread-safe.</summary>
internal sealed class SharedStatics(FlowEngine engine)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _mayBeFilled = new(ByReference.Instance);

    /// <summary>Whether something from outside may be in the static members of a type: a first test, by names alone.</summary>
    public bool MayBeFilled(INamedTypeSymbol type) => _mayBeFilled.TryGetValue(type.OriginalDefinition, out var known) ? known : _mayBeFilled.GetOrAdd(type.OriginalDefinition, symbol => Find((INamedTypeSymbol)symbol));

    /// <summary>The types that name another before a dot.</summary>
    public IEnumerable<TypeDeclarationSyntax> UsersOf(string name) => engine.Services.Indexes.UsersOf(name);

    private bool Find(INamedTypeSymbol type)
    {
        if (!engine.Hierarchy.IsInSource(type) || !IsFilledHere(type)) return false;
        if (engine.NamesSource(type)) return true;
        foreach (var user in UsersOf(type.Name))
            if (engine.NamesSource(user)) return true;
        return false;
    }

    private bool IsFilledHere(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is not IFieldSymbol { IsStatic: true, IsConst: false } field) continue;
            if (!field.IsReadOnly || field.Type.Name is "Lazy" or "Task") return true;
            if (LibraryNames.IsFilledLater(field.Type) ? IsFilledIn(type, field.Name) : field.Type is INamedTypeSymbol { TypeKind: TypeKind.Class } held && engine.Given.IsFilled(held)) return true;
        }

        return false;
    }

    private static bool IsFilledIn(INamedTypeSymbol type, string field)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
            foreach (var node in reference.GetSyntax().DescendantNodes())
                if (node is IdentifierNameSyntax name && name.Identifier.ValueText == field && IsFilledAt(name)) return true;
        return false;
    }

    private static bool IsFilledAt(IdentifierNameSyntax name)
    {
        SyntaxNode whole = name;
        while (whole.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax)
        {
            whole = whole.Parent;
            if (whole is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called, Parent: InvocationExpressionSyntax } && LibraryNames.IsMutatorName(called)) return true;
        }

        return whole is ElementAccessExpressionSyntax && whole.Parent is AssignmentExpressionSyntax assignment && assignment.Left == whole;
    }
}
