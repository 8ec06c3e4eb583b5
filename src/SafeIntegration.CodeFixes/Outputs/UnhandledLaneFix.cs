using System;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SafeIntegration.Analyzers.Outputs;

namespace SafeIntegration.CodeFixes.Outputs;

/// <summary>SI2005: adds an arm for each case that is not handled. It throws until somebody writes what shall happen.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnhandledLaneFix : RuleFix
{
    internal const string Title = "Add the missing cases";

    private const string Step = "    ";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [UnhandledLaneAnalyzer.Rule.Id];

    private protected override void Register(FixContext context, CancellationToken cancellationToken)
    {
        SyntaxNode? node = context.Node.FirstAncestorOrSelf<SyntaxNode>(candidate => candidate is SwitchExpressionSyntax or SwitchStatementSyntax);
        if (node is null || Lanes.In(context.Model.Compilation) is not { } lanes || context.Model.GetOperation(node, cancellationToken) is not { } operation)
            return;
        ImmutableArray<INamedTypeSymbol> missing = lanes.MissingIn(operation);
        if (missing.IsDefaultOrEmpty)
            return;
        string[] names = [.. missing.Select(lane => lane.ToMinimalDisplayString(context.Model, NullableFlowState.NotNull, node.SpanStart))];
        string failure = $"throw new {NameOfException(context.Model, node.SpanStart)}()";
        TextChange change = node is SwitchExpressionSyntax expression ? ArmsFor(expression, names, failure) : SectionsFor((SwitchStatementSyntax)node, names, failure);
        context.Offer(Title, _ => context.Document.WithText(context.Root.SyntaxTree.GetText(cancellationToken).WithChanges(change)));
    }

    private static string NameOfException(SemanticModel model, int position) =>
        model.LookupNamespacesAndTypes(position, name: nameof(NotImplementedException)).IsEmpty ? "System.NotImplementedException" : nameof(NotImplementedException);

    private static TextChange ArmsFor(SwitchExpressionSyntax expression, string[] names, string failure)
    {
        SyntaxToken before = expression.CloseBraceToken.GetPreviousToken();
        bool needsComma = expression.Arms.Count > expression.Arms.SeparatorCount;
        bool isOnOneLine = !expression.ToString().Contains("\n");
        (string start, string end) = isOnOneLine ? (" ", ",") : (LineBreakOf(expression) + IndentationOf(expression.CloseBraceToken) + Step, ",");
        string arms = string.Concat(names.Select(name => $"{start}{name} => {failure}{end}"));
        return new(new TextSpan(before.Span.End, 0), (needsComma ? "," : "") + (isOnOneLine ? arms.TrimEnd(',') : arms));
    }

    private static TextChange SectionsFor(SwitchStatementSyntax statement, string[] names, string failure)
    {
        SyntaxToken before = statement.CloseBraceToken.GetPreviousToken();
        string line = LineBreakOf(statement) + IndentationOf(statement.CloseBraceToken) + Step;
        return new(new TextSpan(before.Span.End, 0), string.Concat(names.Select(name => $"{line}case {name}:{line}{Step}{failure};")));
    }

    private static string IndentationOf(SyntaxToken brace)
    {
        TextLine line = brace.SyntaxTree!.GetText().Lines.GetLineFromPosition(brace.SpanStart);
        string text = line.ToString();
        return text.Substring(0, text.Length - text.TrimStart().Length);
    }

    private static string LineBreakOf(SyntaxNode node) => node.SyntaxTree.GetText().ToString().Contains("\r\n") ? "\r\n" : "\n";
}
