using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Rules;

namespace SafeIntegration.CodeFixes.Payloads;

/// <summary>SI1007: ensures the status of a response before its body is read; as a statement of its own where the response is a variable and the body is read in any case.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UncheckedResponseFix : RuleFix
{
    internal const string Title = "Ensure the status first";

    private const string Ensure = "EnsureSuccessStatusCode";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [FlowRules.UncheckedResponse.Id];

    private protected override void Register(FixContext context, CancellationToken cancellationToken)
    {
        if (context.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } read || ResponseOf(read, context.Model, cancellationToken) is not { } response)
            return;
        if (response is IdentifierNameSyntax variable && StatementBefore(read) is { } statement)
            context.Offer(Title, _ => context.Document.WithSyntaxRoot(WithStatement(context.Root, statement, variable)));
        else
            context.OfferReplacement(Title, response, () => Ensured(response));
    }

    /// <summary>The response in the receiver of the read, or in the argument of a method that reads.</summary>
    private static ExpressionSyntax? ResponseOf(InvocationExpressionSyntax read, SemanticModel model, CancellationToken cancellationToken)
    {
        IEnumerable<ExpressionSyntax> arguments = read.ArgumentList.Arguments.Select(argument => argument.Expression);
        ExpressionSyntax[] places = [.. new[] { (read.Expression as MemberAccessExpressionSyntax)?.Expression }.Concat(arguments).OfType<ExpressionSyntax>()];
        ExpressionSyntax[] responses = [.. places.Select(place => Inward(place, model, cancellationToken)).OfType<ExpressionSyntax>()];
        return responses.Length == 1 ? responses[0] : null;
    }

    /// <summary>From <c>response.Content</c> to <c>response</c>. What stands behind a question mark is let alone: the fix would have to know what the null means.</summary>
    private static ExpressionSyntax? Inward(ExpressionSyntax? expression, SemanticModel model, CancellationToken cancellationToken)
    {
        for (; expression is not null; expression = (expression as MemberAccessExpressionSyntax)?.Expression)
        {
            if (model.GetTypeInfo(expression, cancellationToken).Type is { Name: "HttpResponseMessage", ContainingNamespace: { Name: "Http", ContainingNamespace.Name: "Net" } })
                return expression is MemberBindingExpressionSyntax ? null : expression;
        }

        return null;
    }

    /// <summary>The statement that reads, if it does so whenever it runs and something can stand before it.</summary>
    private static StatementSyntax? StatementBefore(SyntaxNode read)
    {
        foreach (SyntaxNode node in read.Ancestors())
        {
            switch (node)
            {
                case LocalDeclarationStatementSyntax or ExpressionStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or YieldStatementSyntax:
                    return node.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax ? (StatementSyntax)node : null;
                case StatementSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax or ConditionalExpressionSyntax or ConditionalAccessExpressionSyntax or SwitchExpressionArmSyntax:
                case BinaryExpressionSyntax binary when IsShortCircuit(binary) && !binary.Left.Span.Contains(read.Span):
                    return null;
            }
        }

        return null;
    }

    private static bool IsShortCircuit(BinaryExpressionSyntax binary) =>
        binary.IsKind(SyntaxKind.LogicalAndExpression) || binary.IsKind(SyntaxKind.LogicalOrExpression) || binary.IsKind(SyntaxKind.CoalesceExpression);

    private static SyntaxNode WithStatement(SyntaxNode root, StatementSyntax statement, IdentifierNameSyntax response)
    {
        SyntaxTriviaList leading = statement.GetLeadingTrivia();
        SyntaxTriviaList indentation = [.. leading.Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1)];
        int comment = leading.TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia)).Count();
        SyntaxTrivia newLine = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        StatementSyntax ensure = SyntaxFactory.ExpressionStatement(Ensured(response.WithoutTrivia()))
            .WithLeadingTrivia(leading.Take(comment)).WithTrailingTrivia(newLine == default ? SyntaxFactory.LineFeed : newLine);
        StatementSyntax rest = statement.WithLeadingTrivia(indentation.Concat(leading.Skip(comment)));
        return statement.Parent is GlobalStatementSyntax global
            ? root.ReplaceNode(global, new[] { SyntaxFactory.GlobalStatement(ensure), global.WithStatement(rest) })
            : root.ReplaceNode(statement, new[] { ensure, rest });
    }

    private static InvocationExpressionSyntax Ensured(ExpressionSyntax response) => SyntaxFactory.InvocationExpression(
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, response.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName(Ensure)))
        .WithTrailingTrivia(response.GetTrailingTrivia());
}
