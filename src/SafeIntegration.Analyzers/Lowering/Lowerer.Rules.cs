using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Lists of rules: validators, objects of an interface of the user's own or delegates, each of which is asked about something else.</content>
internal sealed partial class Lowerer
{
    /// <summary>A loop in which each element validates something else: that there is none at all is a matter of configuration, not of the payload.</summary>
    private bool IsOfRules(IForEachLoopOperation loop)
    {
        if (loop.LoopControlVariable is not IVariableDeclaratorOperation { Symbol: var element }) return false;
        foreach (var operation in loop.Body.Descendants())
            if (operation is IInvocationOperation call && RuleOf(call) is { } rule && Stripped(rule) is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, element)) return true;
        return false;
    }

    /// <summary>What is asked by a call that may ask a rule; null for any other call.</summary>
    private IOperation? RuleOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (_context.Catalogue.Find(method) is { Checks.IsEmpty: false }) return call.Instance ?? (method.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
        if (call.Arguments.Length == 0) return null;
        return method.MethodKind == MethodKind.DelegateInvoke || (method.IsAbstract || method.IsVirtual) && _context.Services.Hierarchy.IsInSource(method) ? call.Instance : null;
    }

    /// <summary>Whether a call asks one rule after the other: the variable of a loop, or the parameter of a lambda that a query runs for each. What all of them check is checked then.</summary>
    private bool AsksRules(IInvocationOperation call) => RuleOf(call) is { } rule && Stripped(rule) switch
    {
        ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var declared] } => declared.GetSyntax() is ForEachStatementSyntax,
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } => true,
        _ => false,
    };
}
