using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Names;

/// <summary>Which types a file makes objects of, and which of its types are given objects of which: by names alone. Filled while a file is read, and not changed after.</summary>
internal sealed class MadeObjects
{
    private static readonly IReadOnlyCollection<TypeDeclarationSyntax> s_none = [];

    private readonly Dictionary<string, List<TypeDeclarationSyntax>> _takers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TypeDeclarationSyntax>> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _made = new(StringComparer.Ordinal);

    /// <summary>The types whose methods, constructors or lambdas have a parameter of a type of this name.</summary>
    public IReadOnlyCollection<TypeDeclarationSyntax> TakersOf(string name) => _takers.TryGetValue(name, out var takers) ? takers : s_none;

    /// <summary>In how many places objects of a type of this name are made, but for the one of a container; of one that a container makes for each who asks, several.</summary>
    public int PlacesOf(string name) => _made.TryGetValue(name, out var places) ? places : 0;

    /// <summary>The types that name something with a great first letter before a dot, as a type is named whose static member is used.</summary>
    public IReadOnlyCollection<TypeDeclarationSyntax> UsersOf(string name) => _users.TryGetValue(name, out var users) ? users : s_none;

    public void Add(SyntaxNode node, TypeDeclarationSyntax? type)
    {
        switch (node)
        {
            case ParameterSyntax parameter when type != null && NameOf(parameter.Type) is { } taken:
                Add(_takers, taken, type);
                break;
            case MemberAccessExpressionSyntax { Expression: SimpleNameSyntax { Identifier.ValueText: { Length: > 0 } user } } when type != null && char.IsUpper(user[0]):
                Add(_users, user, type);
                break;
            case ObjectCreationExpressionSyntax creation when NameOf(creation.Type) is { } made && !IsRegistered(node):
                Count(made, 1);
                break;
            case ImplicitObjectCreationExpressionSyntax when NameOfTarget(node) is { } made && !IsRegistered(node):
                Count(made, 1);
                break;
            case GenericNameSyntax { Identifier.ValueText: "AddTransient" or "TryAddTransient" or "AddKeyedTransient" } registered:
                foreach (var argument in registered.TypeArgumentList.Arguments)
                    if (NameOf(argument) is { } each) Count(each, 2);
                break;
        }
    }

    private static void Add(Dictionary<string, List<TypeDeclarationSyntax>> types, string name, TypeDeclarationSyntax type)
    {
        if (!types.TryGetValue(name, out var known)) types.Add(name, known = []);
        if (!known.Contains(type)) known.Add(type);
    }

    private void Count(string name, int places) => _made[name] = PlacesOf(name) + places;

    private static TypeSyntax? TargetOf(SyntaxNode made) => made.Parent?.Parent switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } => declaration.Type,
        PropertyDeclarationSyntax property => property.Type,
        _ => null,
    };

    private static string? NameOfTarget(SyntaxNode made) => NameOf(TargetOf(made));

    /// <summary>Whether something is made for a container, which gives it to all.</summary>
    private static bool IsRegistered(SyntaxNode made)
    {
        for (var node = made.Parent; node is not (null or MemberDeclarationSyntax); node = node.Parent)
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called } } && (called.IndexOf("Singleton", StringComparison.Ordinal) >= 0 || called.IndexOf("Scoped", StringComparison.Ordinal) >= 0)) return true;
        return false;
    }

    private static string? NameOf(TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };
}
