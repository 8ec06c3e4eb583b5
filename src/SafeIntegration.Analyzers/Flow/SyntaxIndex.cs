using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>What one file says, by names alone: methods that are handed to calls, and members that are assigned. Immutable, and kept as long as its file is.</summary>
internal sealed class SyntaxIndex
{
    private readonly List<(string Name, ArgumentSyntax Argument)> _methodArguments = [];
    private readonly Dictionary<string, HashSet<TypeDeclarationSyntax>> _writers = new(StringComparer.Ordinal);

    private SyntaxIndex(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            if (node is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax, Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } argument) _methodArguments.Add((NameOf(argument.Expression), argument));
            else if (node is AssignmentExpressionSyntax assignment && NameOf(assignment.Left) is { Length: > 0 } name && assignment.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type)
            {
                if (!_writers.TryGetValue(name, out var types)) _writers.Add(name, types = []);
                types.Add(type);
            }
        }
    }

    /// <summary>Arguments that are a plain name, so that they may be methods.</summary>
    public IReadOnlyList<(string Name, ArgumentSyntax Argument)> MethodArguments => _methodArguments;

    /// <summary>The types in this file that assign something of a name.</summary>
    public IReadOnlyCollection<TypeDeclarationSyntax> WritersOf(string member) => _writers.TryGetValue(member, out var types) ? types : [];

    public static SyntaxIndex Of(SyntaxTree tree) => new(tree.GetRoot());

    private static string NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => "",
    };
}
