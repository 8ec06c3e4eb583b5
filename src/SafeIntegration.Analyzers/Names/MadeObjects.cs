using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Names;

/// <summary>Which types a file makes objects of, and which of its types are given objects of which: by names alone. Filled while a file is read, and not changed after.</summary>
internal sealed class MadeObjects
{
    /// <summary>By the name of a type: the types whose methods, constructors or lambdas have a parameter of it.</summary>
    public Dictionary<string, List<TypeDeclarationSyntax>> Takers { get; } = new(StringComparer.Ordinal);

    /// <summary>By the name of a type: in how many places objects of it are made, but for the one of a container; of one that a container makes for each who asks, several.</summary>
    public Dictionary<string, int> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>By what is named with a great first letter before a dot, as a type is named whose static member is used: the types that do so.</summary>
    public Dictionary<string, List<TypeDeclarationSyntax>> Users { get; } = new(StringComparer.Ordinal);

    public void Add(SyntaxNode node, TypeDeclarationSyntax? type)
    {
        switch (node)
        {
            case ParameterSyntax parameter when type != null && NameOf(parameter.Type) is { } taken:
                Add(Takers, taken, type);
                break;
            case MemberAccessExpressionSyntax { Expression: SimpleNameSyntax { Identifier.ValueText: { Length: > 0 } user } } when type != null && char.IsUpper(user[0]):
                Add(Users, user, type);
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

    private void Count(string name, int places) => Places[name] = (Places.TryGetValue(name, out var known) ? known : 0) + places;

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
