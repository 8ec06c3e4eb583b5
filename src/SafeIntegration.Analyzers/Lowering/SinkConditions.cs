using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Lowering;

/// <summary>Whether a sink of a model counts at a call: the role of a message, the method of a request, the type that text becomes.</summary>
internal static class SinkConditions
{
    private static readonly string[] s_readingVerbs = ["Get", "List", "Find", "Search", "Query", "Watch", "Read", "Describe", "Count", "Exists", "Check", "Lookup", "Fetch", "Subscribe", "Stream"];

    private static readonly string[] s_changingStatements = ["INSERT ", "UPDATE ", "DELETE ", "MERGE ", "EXEC ", "EXECUTE ", "CALL ", "REPLACE ", "TRUNCATE "];

    public static bool Hold(CallSite call, SinkArgument sink)
    {
        if (sink.When is { } condition && !Refers(ArgumentOf(call, condition.Parameter), condition)) return false;
        if ((sink.Kinds & SinkKinds.Deserialization) != 0) return !IsContract(call.Method.ReturnType) && !IsOnlyTested(call);
        return (sink.Kinds & SinkKinds.Effect) == 0 || !(IsReadRequest(call) || IsReadOfService(call) || IsQuery(call));
    }

    /// <summary>Whether a type, or what it wraps or holds, is parsed by a contract.</summary>
    public static bool IsContract(ITypeSymbol type)
    {
        type = LibraryNames.Unwrap(type);
        if (LibraryNames.ElementOf(type) is { } element) type = element;
        foreach (var attribute in type.GetAttributes())
            if (attribute.AttributeClass is { Name: "ContractAttribute", ContainingNamespace.Name: "SafeIntegration" }) return true;
        return type is INamedTypeSymbol { Name: "ChatResponse", TypeArguments: [var result] } && IsContract(result);
    }

    /// <summary>Text that is parsed only to see whether it can be.</summary>
    private static bool IsOnlyTested(CallSite call) => !call.Method.ReturnsVoid && (call.IsResultDropped || call.Syntax is { } syntax && ReadResults.IsUnread(syntax));

    private static bool Refers(ExpressionSyntax? argument, ArgumentCondition condition) => argument switch
    {
        MemberAccessExpressionSyntax access => condition.Members.Contains(access.Name.Identifier.ValueText),
        IdentifierNameSyntax name => condition.Members.Contains(name.Identifier.ValueText),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax literal }] } => Names(literal, condition),
        LiteralExpressionSyntax literal => Names(literal, condition),
        _ => false,
    };

    private static bool Names(LiteralExpressionSyntax literal, ArgumentCondition condition)
    {
        foreach (var member in condition.Members)
            if (string.Equals(member, literal.Token.ValueText, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>A request that is made with GET or HEAD, here or where its variable is declared.</summary>
    private static bool IsReadRequest(CallSite call)
    {
        if (call.Method.Name is not ("Send" or "SendAsync") || call.Method.Parameters is not [{ Type.Name: "HttpRequestMessage" }, ..] || ArgumentOf(call, 0) is not { } argument) return false;
        if (argument is IdentifierNameSyntax name && call.Syntax!.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member)
        {
            foreach (var node in member.DescendantNodes())
            {
                if (node is VariableDeclaratorSyntax { Initializer.Value: var value } declarator && declarator.Identifier.ValueText == name.Identifier.ValueText) argument = value;
                else if (node is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Method", Expression: IdentifierNameSyntax changed }, Right: var method } && changed.Identifier.ValueText == name.Identifier.ValueText
                    && method is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Get" or "Head" or "Options" }) return false;
            }
        }

        return argument is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: var arguments }
            && (arguments.Count == 0 || arguments[0].Expression is MemberAccessExpressionSyntax { Expression: var type, Name.Identifier.ValueText: "Get" or "Head" or "Options" } && type.ToString().EndsWith("HttpMethod", StringComparison.Ordinal))
            && (argument is not BaseObjectCreationExpressionSyntax { Initializer: { } initializer } || initializer.ToString().IndexOf("HttpMethod.", StringComparison.Ordinal) < 0 || initializer.ToString().IndexOf("HttpMethod.Get", StringComparison.Ordinal) >= 0);
    }

    /// <summary>A call of a gRPC service, which has no verbs: by its name it only reads.</summary>
    private static bool IsReadOfService(CallSite call)
    {
        if (call.Method.ContainingType?.BaseType is not { Name: "ClientBase", ContainingNamespace: { Name: "Core", ContainingNamespace.Name: "Grpc" } }) return false;
        foreach (var verb in s_readingVerbs)
            if (call.Method.Name.StartsWith(verb, StringComparison.Ordinal) && (call.Method.Name.Length == verb.Length || !char.IsLower(call.Method.Name[verb.Length]))) return true;
        return false;
    }

    /// <summary>A statement that gives one value: an effect if what is executed, as far as it stands here, changes something.</summary>
    private static bool IsQuery(CallSite call)
    {
        if (call.Method.Name is not ("ExecuteScalar" or "ExecuteScalarAsync") || call.Syntax?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member) return false;
        foreach (var token in member.DescendantTokens())
            foreach (var verb in s_changingStatements)
                if (token.ValueText.TrimStart().StartsWith(verb, StringComparison.OrdinalIgnoreCase) && token.Parent is LiteralExpressionSyntax or InterpolatedStringTextSyntax) return false;
        return true;
    }

    private static ExpressionSyntax? ArgumentOf(CallSite call, int parameter)
    {
        var list = call.Syntax switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList,
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            _ => null,
        };
        if (list == null || parameter < 0 || parameter >= call.Method.Parameters.Length) return null;
        foreach (var argument in list.Arguments)
            if (argument.NameColon?.Name.Identifier.ValueText == call.Method.Parameters[parameter].Name) return argument.Expression;
        var position = call.Method.IsExtensionMethod && list.Arguments.Count < call.Method.Parameters.Length && call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } ? parameter - 1 : parameter;
        return position >= 0 && position < list.Arguments.Count ? list.Arguments[position].Expression : null;
    }
}
