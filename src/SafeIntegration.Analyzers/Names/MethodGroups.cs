using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Names;

/// <summary>
/// Whether a name that is used may be that of a method, by the words around it. A method that is not called there must be handed over as a delegate, and most places take none: a common name
/// such as <c>Count</c> would otherwise stand for every method of that name. Pure functions.
/// </summary>
internal static class MethodGroups
{
    /// <summary>A text builder is given nothing that it would run.</summary>
    public const string TextBuilder = "StringBuilder";

    /// <summary>Where the framework's calculations are.</summary>
    public const string Calculations = "Math";

    /// <summary>Queries of the framework that make a truth, a number or a place in an order of what their lambda answers, and so run no delegate that it answers.</summary>
    private static readonly HashSet<string> s_queries = new(StringComparer.Ordinal)
    {
        "Where", "Any", "All", "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Sum", "Max", "Min", "MaxBy",
        "MinBy", "Average", "Count", "LongCount", "DistinctBy", "TakeWhile", "SkipWhile", "Find", "FindIndex", "FindAll", "Exists", "RemoveAll",
    };

    /// <summary>Whether a method is declared that has the name of a query and is given a delegate, so that the name does not tell any more what is done with its answer.</summary>
    public static bool HidesQuery(MethodDeclarationSyntax method) => s_queries.Contains(method.Identifier.ValueText) && PassedDelegates.AnyDelegate(method.ParameterList);

    /// <summary>In which case a name is that of a method: always, never, or in one of the cases of <see cref="NameForm"/>.</summary>
    /// <param name="whole">The name with what stands before its dot.</param>
    /// <param name="name">The name.</param>
    /// <param name="receivers">The types of receivers nearby.</param>
    public static NameForm FormOf(ExpressionSyntax whole, string name, ReceiverTypes receivers)
    {
        while (true)
        {
            switch (whole.Parent)
            {
                case InvocationExpressionSyntax:
                    return NameForm.Method;
                // What is handed on as it is, is what it is handed on to.
                case ParenthesizedExpressionSyntax inner:
                    whole = inner;
                    break;
                case ConditionalExpressionSyntax conditional:
                    if (conditional.Condition == whole) return NameForm.None;
                    whole = conditional;
                    break;
                case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax chosen }:
                    whole = chosen;
                    break;
                case ArgumentSyntax argument:
                    return OfArgument(argument, receivers);
                case AssignmentExpressionSyntax assignment:
                    return OfAssignment(assignment, whole, name);
                case LambdaExpressionSyntax lambda:
                    return lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && IsQuery(call) ? NameForm.MethodUnlessQuery : NameForm.Method;
                case ReturnStatementSyntax or ArrowExpressionClauseSyntax:
                    return TypeAround(whole.Parent) is { } result && Declarations.IsPlain(result) ? NameForm.None : NameForm.Method;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variable } }:
                    return Declarations.IsPlain(variable.Type) ? NameForm.None : NameForm.Method;
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                    return Declarations.IsPlain(property.Type) ? NameForm.None : NameForm.Method;
                default:
                    return MayBeMethod(whole) ? NameForm.Method : NameForm.None;
            }
        }
    }

    /// <summary>A value that is read further, compared or written is no method.</summary>
    private static bool MayBeMethod(ExpressionSyntax whole) => whole.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression != whole,
        CastExpressionSyntax cast => cast.Expression == whole,
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.AddressOfExpression),
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.CoalesceExpression) || binary.IsKind(SyntaxKind.AsExpression),
        // Behind a question mark a method can only be called.
        ConditionalAccessExpressionSyntax or ElementAccessExpressionSyntax or InterpolationSyntax or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax or RangeExpressionSyntax or SwitchExpressionSyntax => false,
        ForEachStatementSyntax or IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or SwitchStatementSyntax or ForStatementSyntax or WhenClauseSyntax => false,
        IsPatternExpressionSyntax or ConstantPatternSyntax or RelationalPatternSyntax or CaseSwitchLabelSyntax or NameColonSyntax or ExpressionColonSyntax or NameEqualsSyntax => false,
        WhereClauseSyntax or OrderingSyntax or FromClauseSyntax => false,
        VariableDeclarationSyntax or ParameterSyntax or TypeArgumentListSyntax or ObjectCreationExpressionSyntax => false,
        _ => true,
    };

    private static NameForm OfArgument(ArgumentSyntax argument, ReceiverTypes receivers) => argument.Parent switch
    {
        TupleExpressionSyntax { Parent: SwitchExpressionSyntax or SwitchStatementSyntax } => NameForm.None,
        ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } } when IsCalculation(called) || ReceiverTypes.AnswersItself(called.Name.Identifier.ValueText) && receivers.TypeOf(called.Expression) is TextBuilder => NameForm.MethodUnlessQuery,
        _ => NameForm.Method,
    };

    private static bool IsCalculation(MemberAccessExpressionSyntax called) => called.Expression is IdentifierNameSyntax { Identifier.ValueText: Calculations };

    /// <summary>A member that is given the member of the same name of something else, as one record is copied into another, is of the same type.</summary>
    private static NameForm OfAssignment(AssignmentExpressionSyntax assignment, ExpressionSyntax whole, string name)
    {
        if (assignment.Left == whole) return assignment.IsKind(SyntaxKind.AddAssignmentExpression) ? NameForm.Method : NameForm.None;
        return assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Left is IdentifierNameSyntax { Identifier.ValueText: var target } && target == name ? NameForm.MethodUnlessPlain : NameForm.Method;
    }

    private static bool IsQuery(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called } => s_queries.Contains(called),
        MemberBindingExpressionSyntax { Name.Identifier.ValueText: var called } => s_queries.Contains(called),
        _ => false,
    };

    /// <summary>The type of what a member or local function answers, in which something is returned; null within a lambda.</summary>
    private static TypeSyntax? TypeAround(SyntaxNode returned)
    {
        for (var node = returned.Parent; node != null; node = node.Parent)
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax:
                    return null;
                case LocalFunctionStatementSyntax local:
                    return local.ReturnType;
                case MethodDeclarationSyntax method:
                    return method.ReturnType;
                case BasePropertyDeclarationSyntax property:
                    return property.Type;
                case MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }
}
