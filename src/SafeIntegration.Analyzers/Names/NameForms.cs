using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Names;

/// <summary>Tells what a name may stand for from the words around it.</summary>
internal static class NameForms
{
    /// <param name="name">The name where it is written.</param>
    /// <param name="mayInherit">Whether a name that stands alone may be that of a member of a library: an inherited one, or one that a using brings.</param>
    /// <param name="receivers">The types of receivers nearby.</param>
    public static NameForm Of(SimpleNameSyntax name, bool mayInherit, ReceiverTypes receivers)
    {
        var whole = Whole(name);
        var form = NameForm.Value | MethodGroups.FormOf(whole, name.Identifier.ValueText, receivers);
        return whole != name || mayInherit || !IsAlone(name) ? form | NameForm.Library : form;
    }

    /// <summary>A name with what stands before its dot.</summary>
    public static ExpressionSyntax Whole(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access,
        MemberBindingExpressionSyntax binding => binding,
        _ => name,
    };

    /// <summary>Whether a name is that of something at hand: a variable, a parameter, an own member.</summary>
    public static bool IsAlone(SimpleNameSyntax name) => name is IdentifierNameSyntax && name.Parent is not (ObjectCreationExpressionSyntax or MethodDeclarationSyntax or BasePropertyDeclarationSyntax or LocalFunctionStatementSyntax or AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } or NameColonSyntax
        or ExpressionColonSyntax or QualifiedNameSyntax or TypeArgumentListSyntax or VariableDeclarationSyntax or ParameterSyntax or BaseTypeSyntax or AttributeSyntax or NullableTypeSyntax or ArrayTypeSyntax or TypeConstraintSyntax);
}
