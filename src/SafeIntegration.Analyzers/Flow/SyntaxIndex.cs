using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>
/// What one file says, by names alone: which names each member uses, methods that are handed to calls, and members that are assigned. Immutable, and kept as
/// long as its file is.
/// </summary>
internal sealed class SyntaxIndex
{
    private readonly List<(string Name, ArgumentSyntax Argument)> _methodArguments = [];
    private readonly Dictionary<string, HashSet<TypeDeclarationSyntax>> _writers = new(StringComparer.Ordinal);
    private readonly List<(string Name, string[] Uses)> _uses = [];

    private SyntaxIndex(SyntaxNode root)
    {
        var topLevel = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            switch (member)
            {
                case GlobalStatementSyntax statement:
                    Collect(statement, topLevel, null);
                    break;
                case MethodDeclarationSyntax method:
                    Add(method.Identifier.ValueText, method);
                    break;
                case PropertyDeclarationSyntax property:
                    Add(property.Identifier.ValueText, property);
                    break;
                case TypeDeclarationSyntax { ParameterList: not null } or TypeDeclarationSyntax { BaseList: not null }:
                    AddHead((TypeDeclarationSyntax)member);
                    break;
                case BaseFieldDeclarationSyntax field:
                    foreach (var variable in field.Declaration.Variables) Add(variable.Identifier.ValueText, variable);
                    Add(TypeOf(field), field);
                    break;
                case MemberDeclarationSyntax other and not (BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax or EnumMemberDeclarationSyntax or DelegateDeclarationSyntax):
                    Add(TypeOf(other), other);
                    break;
            }
        }

        if (topLevel.Count > 0) _uses.Add(("", [.. topLevel]));
    }

    /// <summary>For each member the names that it uses; constructors, operators and initialisers under the name of their type.</summary>
    public IReadOnlyList<(string Name, string[] Uses)> Uses => _uses;

    /// <summary>Arguments that are a plain name, so that they may be methods.</summary>
    public IReadOnlyList<(string Name, ArgumentSyntax Argument)> MethodArguments => _methodArguments;

    /// <summary>The types in this file that assign something of a name.</summary>
    public IReadOnlyCollection<TypeDeclarationSyntax> WritersOf(string member) => _writers.TryGetValue(member, out var types) ? types : [];

    public static SyntaxIndex Of(SyntaxTree tree) => new(tree.GetRoot());

    /// <summary>The simple names in a piece of code.</summary>
    public static void NamesIn(SyntaxNode node, HashSet<string> names)
    {
        foreach (var descendant in node.DescendantNodes())
            if (descendant is SimpleNameSyntax name) names.Add(name.Identifier.ValueText);
    }

    private static string TypeOf(SyntaxNode member) => member.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "";

    private void AddHead(TypeDeclarationSyntax type)
    {
        if (type.BaseList == null) return;
        var names = new HashSet<string>(StringComparer.Ordinal);
        NamesIn(type.BaseList, names);
        _uses.Add((type.Identifier.ValueText, [.. names]));
    }

    private void Add(string name, SyntaxNode member)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Collect(member, names, member.FirstAncestorOrSelf<TypeDeclarationSyntax>());
        if (names.Count > 0) _uses.Add((name, [.. names]));
    }

    private void Collect(SyntaxNode member, HashSet<string> names, TypeDeclarationSyntax? type)
    {
        foreach (var node in member.DescendantNodes())
        {
            if (node is SimpleNameSyntax simple) names.Add(simple.Identifier.ValueText);
            else if (node is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax, Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } argument) _methodArguments.Add((NameOf(argument.Expression), argument));
            else if (node is AssignmentExpressionSyntax assignment && NameOf(assignment.Left) is { Length: > 0 } written) Write(written, assignment, type);
        }
    }

    /// <summary>An assignment; a delegate that is assigned runs under the name of what holds it.</summary>
    private void Write(string name, AssignmentExpressionSyntax assignment, TypeDeclarationSyntax? type)
    {
        if (type != null)
        {
            if (!_writers.TryGetValue(name, out var types)) _writers.Add(name, types = []);
            types.Add(type);
        }

        var isStatic = assignment.Left is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: { Length: > 0 } holder } } && char.IsUpper(holder[0]);
        if (!isStatic && assignment.Right is not (AnonymousFunctionExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or BaseObjectCreationExpressionSyntax or CollectionExpressionSyntax)) return;
        var names = new HashSet<string>(StringComparer.Ordinal);
        NamesIn(assignment.Right, names);
        if (assignment.Right is SimpleNameSyntax simple) names.Add(simple.Identifier.ValueText);
        if (names.Count > 0) _uses.Add((name, [.. names]));
    }

    private static string NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => "",
    };
}
