using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Loops that check each element of a collection that is used after them.</content>
internal sealed partial class Lowerer
{
    /// <summary>Whether a loop goes over a whole collection that is also used behind it, or that the caller knows.</summary>
    private bool MayCheck(ILoopOperation loop, IOperation collection)
    {
        if (!IsWhole(collection) || RootOf(collection) is not { } root) return false;
        if (root is not ILocalReferenceOperation { Local.Name: var name }) return true;
        var end = loop.Syntax.Span.End;
        foreach (var node in _body.Syntax.DescendantNodes(node => node.Span.End > end))
            if (node is IdentifierNameSyntax { Identifier.ValueText: var used } && node.SpanStart >= end && used == name) return true;
        return false;
    }

    /// <summary>The collection whose elements a loop gets, each of them, though perhaps in another form or order.</summary>
    private static IOperation Underlying(IOperation collection)
    {
        while (Stripped(collection) is IInvocationOperation { TargetMethod: { Name: "Select" or "Index" or "ToList" or "ToArray" or "AsEnumerable" or "Order" or "OrderBy" or "OrderByDescending" or "Reverse" or "AsReadOnly", IsExtensionMethod: true }, Arguments: [{ Value: var inner }, ..] }) collection = inner;
        return collection;
    }

    /// <summary>What a path of members begins with; null for anything that is no such path.</summary>
    private static IOperation? RootOf(IOperation collection)
    {
        while (true)
        {
            collection = Stripped(collection);
            switch (collection)
            {
                case IPropertyReferenceOperation { Instance: { } instance, Property.IsIndexer: false }:
                    collection = instance;
                    break;
                case IFieldReferenceOperation { Instance: { } instance }:
                    collection = instance;
                    break;
                case ICoalesceOperation coalesce:
                    collection = coalesce.Value;
                    break;
                case ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation:
                    return collection;
                default:
                    return null;
            }
        }
    }

    /// <summary>The collection of a loop that counts a variable from 0 to its length; null for any other loop.</summary>
    private static IOperation? Counted(IForLoopOperation loop)
    {
        if (loop.Condition is not IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan, RightOperand: var limit } condition || loop.AtLoopBottom.Length != 1 || loop.Before.Length != 1) return null;
        if (Stripped(condition.LeftOperand) is not ILocalReferenceOperation { Local: var counter } || Stripped(limit) is not IPropertyReferenceOperation { Instance: { } collection, Property: { Name: "Count" or "Length" } }) return null;
        if (loop.AtLoopBottom[0] is not IExpressionStatementOperation { Operation: IIncrementOrDecrementOperation { Kind: OperationKind.Increment, Target: ILocalReferenceOperation { Local: var counted } } } || !SymbolEqualityComparer.Default.Equals(counter, counted)) return null;
        if (loop.Before[0] is not IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [{ Symbol: var declared, Initializer.Value.ConstantValue: { HasValue: true, Value: 0 } }] }] } || !SymbolEqualityComparer.Default.Equals(counter, declared)) return null;
        return IsWhole(collection) && RootOf(collection) != null ? collection : null;
    }

    /// <summary>What a loop asks for its elements, written by the user.</summary>
    private sealed record Enumerator(int Slot, IMethodSymbol? Next, IMethodSymbol? Current);

    /// <summary>The collection of a loop; what the user's own GetEnumerator returns, if it has one.</summary>
    private int Enumerated(IForEachLoopOperation loop, out Enumerator? enumerator)
    {
        enumerator = null;
        var collection = Expression(loop.Collection);
        var type = Stripped(loop.Collection).Type;
        if (type == null || !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _context.Services.Compilation.Assembly)) return collection;
        foreach (var member in type.GetMembers())
        {
            if (member is not IMethodSymbol { Name: "GetEnumerator" or "GetAsyncEnumerator", IsAbstract: false } method || (method.Name == "GetEnumerator" && method.Parameters.Length > 0)) continue;
            var result = Call(method, loop.Collection.Syntax, collection, NoSlots(method.Parameters.Length), isVirtual: false);
            if (method.IsIterator) return Union(collection, result);
            IMethodSymbol? next = OfEnumerator(method.ReturnType, "MoveNext") ?? OfEnumerator(method.ReturnType, "MoveNextAsync"), current = OfEnumerator(method.ReturnType, "get_Current");
            if (next != null && current != null && _context.Services.Hierarchy.MayHaveBody(next)) enumerator = new Enumerator(result, next, current);
            return Union(collection, result);
        }

        return collection;
    }

    private static IMethodSymbol? OfEnumerator(ITypeSymbol type, string name)
    {
        foreach (var member in type.GetMembers(name))
            if (member is IMethodSymbol { Parameters.Length: 0 } method) return method;
        foreach (var implemented in type.AllInterfaces)
            foreach (var member in implemented.GetMembers(name))
                if (member is IMethodSymbol { Parameters.Length: 0 } method) return method;
        return null;
    }
}
