using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Names;

/// <summary>Delegates that are given to a method, which keeps them in a member: by names alone. Pure functions.</summary>
internal static class PassedDelegates
{
    /// <summary>Stands for the type that is made where its name is not written.</summary>
    public const string Unnamed = "new";

    /// <summary>Calls that run what they are given themselves, and are everywhere.</summary>
    private static readonly HashSet<string> s_runAtOnce = new(StringComparer.Ordinal)
    {
        "Select", "SelectMany", "Where", "Any", "All", "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending",
        "GroupBy", "ToDictionary", "ToLookup", "Sum", "Max", "Min", "MaxBy", "MinBy", "Average", "Count", "Aggregate", "Zip", "Join", "DistinctBy", "TakeWhile", "SkipWhile", "Find", "FindIndex", "FindAll",
        "Exists", "ForEach", "RemoveAll", "ConvertAll", "Include", "ThenInclude", "FirstAsync", "FirstOrDefaultAsync", "SingleAsync", "SingleOrDefaultAsync", "AnyAsync", "Run", "ContinueWith", "WriteLine", "nameof",
    };

    /// <summary>The node of the delegates that are given to a method of a name.</summary>
    public static string NodeOf(string called) => called + "()";

    /// <summary>What is called with an argument that may be a delegate; null for any other node.</summary>
    public static string? CalleeOf(SyntaxNode node)
    {
        if (node is not ArgumentSyntax { Parent.Parent: var call } argument || !MayBeDelegate(argument.Expression)) return null;
        var name = call switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.Identifier.ValueText,
            InvocationExpressionSyntax { Expression: SimpleNameSyntax simple } => simple.Identifier.ValueText,
            ObjectCreationExpressionSyntax { Type: SimpleNameSyntax made } => made.Identifier.ValueText,
            ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax made } => made.Right.Identifier.ValueText,
            ImplicitObjectCreationExpressionSyntax => Unnamed,
            _ => null,
        };
        return name == null || s_runAtOnce.Contains(name) ? null : name;
    }

    /// <summary>Members that may keep a delegate which a member of a type is given, and the node that it comes from.</summary>
    public static IEnumerable<(string Holder, string Node)> KeptIn(SyntaxNode member, TypeDeclarationSyntax? type)
    {
        if (type == null) return [];
        var isGiven = member switch
        {
            EventDeclarationSyntax => true,
            BaseMethodDeclarationSyntax method => AnyDelegate(method.ParameterList),
            ParameterListSyntax primary => AnyDelegate(primary),
            _ => false,
        };
        return isGiven ? Keepers(member, type) : [];
    }

    private static IEnumerable<(string Holder, string Node)> Keepers(SyntaxNode member, TypeDeclarationSyntax type)
    {
        switch (member)
        {
            case EventDeclarationSyntax happening:
                foreach (var holder in Holders(happening, ["value"])) yield return (holder, happening.Identifier.ValueText);
                break;
            case MethodDeclarationSyntax method:
                foreach (var holder in Holders(method, Delegates(method.ParameterList))) yield return (holder, NodeOf(method.Identifier.ValueText));
                break;
            case ConstructorDeclarationSyntax constructor:
                foreach (var holder in Holders(constructor, Delegates(constructor.ParameterList)))
                {
                    yield return (holder, NodeOf(type.Identifier.ValueText));
                    yield return (holder, NodeOf(Unnamed));
                }

                break;
            case ParameterListSyntax primary:
                foreach (var parameter in Delegates(primary))
                {
                    yield return (parameter, NodeOf(type.Identifier.ValueText));
                    yield return (parameter, NodeOf(Unnamed));
                }

                break;
        }
    }

    private static bool MayBeDelegate(ExpressionSyntax expression) => expression switch
    {
        AnonymousFunctionExpressionSyntax => true,
        PrefixUnaryExpressionSyntax address => address.IsKind(SyntaxKind.AddressOfExpression),
        IdentifierNameSyntax { Identifier.ValueText: { Length: > 0 } name } => char.IsUpper(name[0]),
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } => true,
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: { Length: > 0 } holder }, Name.Identifier.ValueText: { Length: > 0 } name } => !char.IsUpper(holder[0]) && char.IsUpper(name[0]) && expression.Parent is ArgumentSyntax,
        _ => false,
    };

    public static bool AnyDelegate(ParameterListSyntax parameters)
    {
        foreach (var parameter in parameters.Parameters)
            if (IsDelegate(parameter.Type)) return true;
        return false;
    }

    private static List<string> Delegates(ParameterListSyntax parameters)
    {
        var names = new List<string>();
        foreach (var parameter in parameters.Parameters)
            if (IsDelegate(parameter.Type)) names.Add(parameter.Identifier.ValueText);
        return names;
    }

    private static bool IsDelegate(TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => IsDelegate(nullable.ElementType),
        FunctionPointerTypeSyntax => true,
        QualifiedNameSyntax qualified => IsDelegate(qualified.Right),
        SimpleNameSyntax { Identifier.ValueText: var name } => name is "Action" or "Func" or "Predicate" or "Converter" || name.EndsWith("Handler", StringComparison.Ordinal) || name.EndsWith("Callback", StringComparison.Ordinal)
            || name.EndsWith("Delegate", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>What the parameters are assigned to, or what is called with them.</summary>
    private static IEnumerable<string> Holders(SyntaxNode member, List<string> parameters)
    {
        if (parameters.Count == 0) yield break;
        foreach (var node in member.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax { Identifier.ValueText: var name } || !parameters.Contains(name)) continue;
            for (SyntaxNode? outer = node; outer != null && outer != member; outer = outer.Parent)
            {
                var holder = outer.Parent switch
                {
                    AssignmentExpressionSyntax assignment when assignment.Right == outer => assignment.Left,
                    ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => call.Expression,
                    _ => null,
                };
                if (holder != null && RootOf(holder) is { } root && root != name) yield return root;
            }
        }
    }

    private static string? RootOf(ExpressionSyntax? expression)
    {
        while (true)
        {
            switch (expression)
            {
                case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var own }:
                    return own;
                case MemberAccessExpressionSyntax access:
                    expression = access.Expression;
                    break;
                case InvocationExpressionSyntax call:
                    expression = call.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    expression = element.Expression;
                    break;
                case ConditionalAccessExpressionSyntax conditional:
                    expression = conditional.Expression;
                    break;
                case PostfixUnaryExpressionSyntax sure:
                    expression = sure.Operand;
                    break;
                case IdentifierNameSyntax name:
                    return name.Identifier.ValueText;
                default:
                    return null;
            }
        }
    }
}
