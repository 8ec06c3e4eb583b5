using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Assertions: what stands behind one runs only if it holds, so each is an <c>if</c> that throws.</content>
internal sealed partial class Lowerer
{
    /// <summary>Lowers a call if it asserts something; false if it is any other call.</summary>
    private bool Assertion(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (call.Arguments.Length == 0 || !method.IsStatic && !_context.Services.Hierarchy.IsInSource(method) || IsConditional(method)) return false;
        if (AssertedTruth(call) is { } truth)
        {
            foreach (var argument in call.Arguments)
                if (!ReferenceEquals(argument, truth.Argument)) Expression(argument.Value);
            Block holds = NewBlock(), fails = NewBlock();
            Condition(truth.Argument.Value, truth.Answer ? holds : fails, truth.Answer ? fails : holds);
            Continue(holds);
            return true;
        }

        if (method.ContainingType.Name is not ("Assert" or "ClassicAssert") || _context.Services.Hierarchy.IsInSource(method) || method.Name is not ("Equal" or "AreEqual" or "StrictEqual" or "Same" or "AreSame")) return false;
        if (call.Arguments.Length < 2) return false;
        for (var i = 2; i < call.Arguments.Length; i++) Expression(call.Arguments[i].Value);
        Block same = NewBlock(), different = NewBlock();
        IOperation a = Stripped(call.Arguments[0].Value), b = Stripped(call.Arguments[1].Value);
        if (IsConstant(b)) (a, b) = (b, a);
        if (IsConstant(a)) ConstantTest(Expression(b), b, a, same, different);
        else Equality(call, a, b, same, different);
        Continue(same);
        return true;
    }

    /// <summary>The argument that is true, or false, whenever the method returns: as its parameter says, or its body, or as the names of test frameworks do.</summary>
    private static (IArgumentOperation Argument, bool Answer)? AssertedTruth(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || !IsBool(LibraryNames.Unwrap(parameter.Type))) continue;
            foreach (var attribute in parameter.GetAttributes())
                if (attribute is { AttributeClass.Name: "DoesNotReturnIfAttribute", ConstructorArguments: [{ Value: bool leaves }] }) return (argument, !leaves);
            if (call.TargetMethod.ContainingType is { Name: "Assert" or "ClassicAssert", ContainingAssembly: not ISourceAssemblySymbol } && parameter.Ordinal == 0 && call.TargetMethod.Name is "True" or "IsTrue" or "That" or "False" or "IsFalse")
                return (argument, call.TargetMethod.Name is not ("False" or "IsFalse"));
            if (LeavesIf(call.TargetMethod, parameter) is { } left) return (argument, !left);
        }

        return null;
    }

    /// <summary>With which answer a guard of the user's own throws first of all; null for a method that does anything else with its parameter.</summary>
    private static bool? LeavesIf(IMethodSymbol method, IParameterSymbol parameter)
    {
        if (method.IsVirtual || method.IsAbstract || method.IsOverride || method.DeclaringSyntaxReferences is not [var declared] || declared.GetSyntax() is not MethodDeclarationSyntax { Body.Statements: var statements }) return null;
        foreach (var statement in statements)
        {
            if (statement is not IfStatementSyntax { Else: null } test || test.Statement is not (ThrowStatementSyntax or BlockSyntax { Statements: [.., ThrowStatementSyntax] })) return null;
            if (test.Condition is IdentifierNameSyntax { Identifier.ValueText: var told } && told == parameter.Name) return true;
            if (test.Condition is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: IdentifierNameSyntax { Identifier.ValueText: var denied } } && denied == parameter.Name) return false;
        }

        return null;
    }

    /// <summary>A call that the compiler leaves out of a release checks nothing there.</summary>
    private static bool IsConditional(IMethodSymbol method) => method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ConditionalAttribute");
}
