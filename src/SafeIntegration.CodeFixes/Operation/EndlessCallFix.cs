using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Operation;

namespace SafeIntegration.CodeFixes.Operation;

/// <summary>SI3007: passes on the cancellation token that is in scope, if there is exactly one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EndlessCallFix : RuleFix
{
    internal const string Title = "Pass the cancellation token";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [EndlessCallAnalyzer.Rule.Id];

    private protected override void Register(FixContext context, CancellationToken cancellationToken)
    {
        if (context.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
            || context.Model.GetOperation(call, cancellationToken) is not IInvocationOperation operation
            || !context.Diagnostic.Properties.TryGetValue(EndlessCallAnalyzer.Parameter, out string? parameter)
            || TokensInScope(call, context.Model, cancellationToken) is not { Count: 1 } tokens)
        {
            return;
        }

        // What stands between was left out, so the token has to be named.
        bool mustBeNamed = call.ArgumentList.Arguments.Any(argument => argument.NameColon is not null) || operation.Arguments.Any(argument =>
            argument.ArgumentKind == ArgumentKind.DefaultValue && argument.Parameter?.Name != parameter);
        ArgumentSyntax token = SyntaxFactory.Argument(mustBeNamed ? SyntaxFactory.NameColon(parameter!).WithTrailingTrivia(SyntaxFactory.Space) : null, default, SyntaxFactory.IdentifierName(tokens[0].Name));
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        InvocationExpressionSyntax changed = call.WithArgumentList(call.ArgumentList.WithArguments(
            arguments.Count == 0 ? arguments.Add(token) : SyntaxFactory.SeparatedList(arguments.Append(token), arguments.GetSeparators().Append(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space)))));
        if (context.Model.GetSpeculativeSymbolInfo(call.SpanStart, changed, SpeculativeBindingOption.BindAsExpression).Symbol is not null)
            context.OfferReplacement(Title, call, () => changed);
    }

    private static List<IParameterSymbol> TokensInScope(SyntaxNode from, SemanticModel model, CancellationToken cancellationToken)
    {
        List<IParameterSymbol> tokens = [];
        foreach (SyntaxNode node in from.Ancestors())
        {
            IMethodSymbol? method = node switch
            {
                AnonymousFunctionExpressionSyntax => model.GetSymbolInfo(node, cancellationToken).Symbol as IMethodSymbol,
                LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax => model.GetDeclaredSymbol(node, cancellationToken) as IMethodSymbol,
                _ => null,
            };
            if (method is null)
                continue;
            tokens.AddRange(method.Parameters.Where(parameter => parameter.Type is { Name: nameof(CancellationToken), ContainingNamespace.Name: "Threading" }));
            bool isClosed = method.IsStatic;
            if (isClosed || node is BaseMethodDeclarationSyntax)
                break;
        }

        return tokens;
    }
}
