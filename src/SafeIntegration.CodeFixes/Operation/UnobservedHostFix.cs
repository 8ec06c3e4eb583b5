using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Operation;

namespace SafeIntegration.CodeFixes.Operation;

/// <summary>SI3006: writes alerts to the log, which every application has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnobservedHostFix : RuleFix
{
    internal const string Title = "Write alerts to the log";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [UnobservedHostAnalyzer.Rule.Id];

    private protected override void Register(FixContext context, CancellationToken cancellationToken)
    {
        if (context.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call || context.Model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { Name: "AddSafeIntegration" })
            return;
        context.OfferReplacement(Title, call, () => SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, call.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName("AddLogAlerts"))).WithTrailingTrivia(call.GetTrailingTrivia()));
    }
}
