using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Names;

/// <summary>
/// The types of receivers, as far as they are written down in the same type: of its members, parameters and local variables. Not thread-safe: one instance a type declaration.
/// </summary>
internal sealed class ReceiverTypes
{
    private readonly Dictionary<string, string?> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _locals = new(StringComparer.Ordinal);
    private readonly string? _own;
    private readonly bool _mayInherit;

    public ReceiverTypes(TypeDeclarationSyntax? type)
    {
        _own = type?.Identifier.ValueText;
        _mayInherit = type?.BaseList != null;
        if (type == null) return;
        foreach (var parameter in type.ParameterList?.Parameters ?? default) Declare(_members, parameter.Identifier, NameOf(parameter.Type));
        foreach (var member in type.Members)
        {
            switch (member)
            {
                case BaseFieldDeclarationSyntax field:
                    foreach (var variable in field.Declaration.Variables) Declare(_members, variable.Identifier, NameOf(field.Declaration.Type));
                    break;
                case PropertyDeclarationSyntax property:
                    Declare(_members, property.Identifier, NameOf(property.Type));
                    break;
                case MethodDeclarationSyntax method:
                    Declare(_members, method.Identifier, null);
                    break;
            }
        }
    }

    /// <summary>Reads the declarations of one member.</summary>
    /// <param name="nodes">All that is in it.</param>
    public void Enter(List<SyntaxNode> nodes)
    {
        _locals.Clear();
        foreach (var node in nodes)
        {
            switch (node)
            {
                case ParameterSyntax parameter:
                    Declare(_locals, parameter.Identifier, NameOf(parameter.Type));
                    break;
                case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } variable:
                    Declare(_locals, variable.Identifier, declaration.Type.IsVar ? NameOfMade(variable.Initializer?.Value) : NameOf(declaration.Type));
                    break;
                case SingleVariableDesignationSyntax designation:
                    Declare(_locals, designation.Identifier, designation.Parent is DeclarationPatternSyntax pattern ? NameOf(pattern.Type) : null);
                    break;
                case ForEachStatementSyntax loop:
                    Declare(_locals, loop.Identifier, loop.Type.IsVar ? null : NameOf(loop.Type));
                    break;
            }
        }
    }

    /// <summary>Whether a name that stands alone is that of a variable or parameter, and of nothing else.</summary>
    public bool IsLocal(SimpleNameSyntax name) => NameForms.IsAlone(name) && NameForms.Whole(name) == name && _locals.ContainsKey(name.Identifier.ValueText) && !_members.ContainsKey(name.Identifier.ValueText);

    /// <summary>The type whose member a name seems to be; null if that is not known.</summary>
    public string? HolderOf(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => TypeOf(access.Expression),
        MemberBindingExpressionSyntax { Parent: var parent } => ReceiverOfBinding(parent),
        _ => NameForms.IsAlone(name) ? _own : null,
    };

    private string? ReceiverOfBinding(SyntaxNode? node)
    {
        if (node is InvocationExpressionSyntax) node = node.Parent;
        return node is ConditionalAccessExpressionSyntax access ? TypeOf(access.Expression) : null;
    }

    /// <summary>The name of the type of an expression; null if it is not known.</summary>
    public string? TypeOf(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax inner:
                    expression = inner.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure:
                    expression = sure.Operand;
                    break;
                case ThisExpressionSyntax:
                    return _own;
                case BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax:
                    return NameOfMade(expression);
                case IdentifierNameSyntax { Identifier.ValueText: var name }:
                    return _locals.TryGetValue(name, out var local) ? local : _members.TryGetValue(name, out var member) ? member : !_mayInherit && name.Length > 0 && char.IsUpper(name[0]) ? name : null;
                case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var own }:
                    return _members.TryGetValue(own, out var type) ? type : null;
                // A text builder answers itself, so a chain of calls begins with its receiver.
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called } chained } when AnswersItself(called):
                    return TypeOf(chained.Expression) is MethodGroups.TextBuilder ? MethodGroups.TextBuilder : null;
                default:
                    return null;
            }
        }
    }

    /// <summary>Whether a method of this name of a text builder answers the builder.</summary>
    public static bool AnswersItself(string called) => called is "Append" or "AppendLine" or "AppendFormat" or "AppendJoin" or "Insert";

    private static void Declare(Dictionary<string, string?> names, SyntaxToken identifier, string? type)
    {
        var name = identifier.ValueText;
        names[name] = names.TryGetValue(name, out var known) && known != type ? null : type;
    }

    private static string? NameOfMade(ExpressionSyntax? value) => value switch
    {
        ObjectCreationExpressionSyntax created => NameOf(created.Type),
        ArrayCreationExpressionSyntax => FrameworkNames.Array,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToList" or "ToArray" or "ToDictionary" or "ToHashSet" } } => FrameworkNames.Array,
        _ => null,
    };

    private static string? NameOf(TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        ArrayTypeSyntax => FrameworkNames.Array,
        SimpleNameSyntax { IsVar: false } name => name.Identifier.ValueText,
        QualifiedNameSyntax { Right.Identifier.ValueText: var name } => name,
        _ => null,
    };
}
