using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Filters of what a loop goes through: they decide about its body as a test at its beginning would.</content>
internal sealed partial class Lowerer
{
    /// <summary>Tests the element of a loop as the filters of its collection have done.</summary>
    private void Filter(IForEachLoopOperation loop, int element, Block next)
    {
        if (FiltersOf(loop.Collection) is not { } filters) return;
        foreach (var (parameter, answer) in filters)
        {
            var passed = NewBlock();
            _slots[parameter] = element;
            Condition(answer, passed, next);
            Continue(passed);
        }
    }

    private static List<(IParameterSymbol Parameter, IOperation Answer)>? FiltersOf(IOperation? collection)
    {
        List<(IParameterSymbol, IOperation)>? filters = null;
        while (collection != null)
        {
            switch (Stripped(collection))
            {
                case ITranslatedQueryOperation query:
                    collection = query.Operation;
                    break;
                case ILocalReferenceOperation local:
                    collection = FilteredBy(local);
                    break;
                case IInvocationOperation { Arguments: [var source, ..], TargetMethod: { IsExtensionMethod: true, ContainingType.Name: "Enumerable" or "AsyncEnumerable" } method } call:
                    if (method.Name == "Where" && call.Arguments is [_, { Value: var predicate }] && Stripped(predicate) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.Parameters: [var parameter], Body.Operations: [IReturnOperation { ReturnedValue: { } answer }] } } && OnlyAsks(answer)) (filters ??= []).Add((parameter, answer));
                    else if (!KeepsElements(method.Name)) return filters;
                    collection = source.Value;
                    break;
                default:
                    return filters;
            }
        }

        return filters;
    }

    /// <summary>What a variable was declared with, if a filter is mentioned there.</summary>
    private static IOperation? FilteredBy(ILocalReferenceOperation reference)
    {
        if (reference.Local.DeclaringSyntaxReferences is not [var declared] || declared.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: { } value } || !MentionsFilter(value)) return null;
        IOperation? root = reference;
        while (root.Parent is { } parent) root = parent;
        foreach (var operation in root.Descendants())
            if (operation is IVariableDeclaratorOperation { Initializer.Value: { } initial } declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local)) return initial;
        return null;
    }

    private static bool MentionsFilter(ExpressionSyntax value)
    {
        foreach (var node in value.DescendantNodesAndSelf())
            if (node is WhereClauseSyntax or IdentifierNameSyntax { Identifier.ValueText: "Where" }) return true;
        return false;
    }

    private static bool KeepsElements(string name) =>
        name is "Where" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Order" or "OrderDescending" or "Take" or "Skip" or "ToList" or "ToArray" or "AsEnumerable" or "Distinct" or "DistinctBy" or "Reverse";

    /// <summary>Whether an answer does nothing but look, so that it can be asked a second time.</summary>
    private static bool OnlyAsks(IOperation answer)
    {
        foreach (var operation in answer.DescendantsAndSelf())
            if (operation is IAnonymousFunctionOperation or IAssignmentOperation or IIncrementOrDecrementOperation or IAwaitOperation or IDeclarationPatternOperation or IDeclarationExpressionOperation || operation is IInvocationOperation call && !LibraryNames.IsSystem(call.TargetMethod.ContainingType)) return false;
        return true;
    }
}
