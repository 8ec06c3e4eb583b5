using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Lowering;

/// <summary>
/// Filters of minimal APIs that validate what an endpoint is given and answer in its place if that is not valid. They are read by what they call, not solved: what a filter checks it takes
/// out of a list of arguments. Thread-safe.
/// </summary>
internal sealed class EndpointFilters(Compilation compilation, CancellationToken cancellation)
{
    /// <summary>Groups in groups that are looked at.</summary>
    private const int MostGroups = 3;

    /// <summary>Whether a filter of an endpoint, or of a group that it is in, refuses what is not valid of a type.</summary>
    /// <param name="map">The call that maps the endpoint.</param>
    /// <param name="bound">What is bound to a parameter of the handler.</param>
    public bool Refuse(InvocationExpressionSyntax map, ITypeSymbol bound)
    {
        foreach (var call in Around(map, MostGroups))
        {
            if (Called(call) is not { } name) continue;
            if (IsFilter(name) ? FilterRefuses(call, name, bound) : IsValidation(name) && IsAbout(name, call, bound)) return true;
        }

        return false;
    }

    /// <summary>The calls that say more of an endpoint: those after it, and those of the groups before it, in the same member.</summary>
    private static IEnumerable<InvocationExpressionSyntax> Around(InvocationExpressionSyntax map, int groups)
    {
        foreach (var after in After(map)) yield return after;
        var receiver = (map.Expression as MemberAccessExpressionSyntax)?.Expression;
        while (receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var inner } } before)
        {
            yield return before;
            receiver = inner;
        }

        if (groups == 0 || receiver is not IdentifierNameSyntax { Identifier.ValueText: var group } || map.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member) yield break;
        foreach (var node in member.DescendantNodes())
        {
            if (node is VariableDeclaratorSyntax { Identifier.ValueText: var declared, Initializer.Value: InvocationExpressionSyntax value } && declared == group)
            {
                yield return value;
                foreach (var before in Around(value, groups - 1)) yield return before;
            }
            else if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var used }, Name: var name } } call && used == group && (IsFilter(name) || IsValidation(name)))
            {
                yield return call;
                foreach (var after in After(call)) yield return after;
            }
        }
    }

    private static IEnumerable<InvocationExpressionSyntax> After(InvocationExpressionSyntax call)
    {
        while (call.Parent is MemberAccessExpressionSyntax access && access.Expression == call && access.Parent is InvocationExpressionSyntax outer)
        {
            yield return outer;
            call = outer;
        }
    }

    private static SimpleNameSyntax? Called(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name;

    private static bool IsFilter(SimpleNameSyntax name) => name.Identifier.ValueText is "AddEndpointFilter" or "AddEndpointFilterFactory";

    private static bool IsValidation(SimpleNameSyntax name) =>
        name.Identifier.ValueText is var method && method.IndexOf("Validation", StringComparison.Ordinal) >= 0 && BeginsWithOneOf(method, "With", "Add", "Use");

    private static bool BeginsWithOneOf(string name, params string[] words) => Array.Exists(words, word => name.StartsWith(word, StringComparison.Ordinal));

    private bool FilterRefuses(InvocationExpressionSyntax call, SimpleNameSyntax name, ITypeSymbol bound)
    {
        if (call.ArgumentList.Arguments is [.., { Expression: AnonymousFunctionExpressionSyntax filter }]) return RefusesInvalid(filter);
        var model = compilation.GetSemanticModel(call.SyntaxTree);
        var type = name is GenericNameSyntax { TypeArgumentList.Arguments: [.., var given] } ? model.GetTypeInfo(given, cancellation).Type
            : call.ArgumentList.Arguments is [{ Expression: var made }] ? model.GetTypeInfo(made, cancellation).Type : null;
        if (type is not INamedTypeSymbol named || !named.TypeArguments.IsEmpty && !named.TypeArguments.Contains(bound, SymbolEqualityComparer.Default)) return false;
        if (named.DeclaringSyntaxReferences.IsEmpty) return named.Name.IndexOf("Validat", StringComparison.Ordinal) >= 0;
        return named.GetMembers("InvokeAsync").Any(member => member.DeclaringSyntaxReferences is [var declared, ..] && RefusesInvalid(declared.GetSyntax(cancellation)));
    }

    private bool IsAbout(SimpleNameSyntax name, InvocationExpressionSyntax call, ITypeSymbol bound) =>
        name is not GenericNameSyntax { TypeArgumentList.Arguments: var types } || types.Any(type => SymbolEqualityComparer.Default.Equals(compilation.GetSemanticModel(call.SyntaxTree).GetTypeInfo(type, cancellation).Type, bound));

    /// <summary>Whether a filter asks a validator, and leaves on one side of a test.</summary>
    private static bool RefusesInvalid(SyntaxNode filter)
    {
        bool asks = false, leaves = false;
        foreach (var node in filter.DescendantNodes())
        {
            asks |= node is InvocationExpressionSyntax call && (Called(call) ?? call.Expression as SimpleNameSyntax) is { } name && BeginsWithOneOf(name.Identifier.ValueText, "Validate", "TryValidate");
            leaves |= node is ConditionalExpressionSyntax;
            leaves |= node is ReturnStatementSyntax or ThrowStatementSyntax && node.FirstAncestorOrSelf<IfStatementSyntax>() is { } test && filter.Span.Contains(test.Span);
        }

        return asks && leaves;
    }
}
