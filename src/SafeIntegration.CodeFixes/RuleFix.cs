using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SafeIntegration.CodeFixes;

/// <summary>
/// What all fixes have in common: the code is at hand and fits before anything is offered, one action mends one report, and "fix all" mends all of a kind.
/// </summary>
public abstract class RuleFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(diagnostic => root.FullSpan.Contains(diagnostic.Location.SourceSpan)))
        {
            SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            Register(new(context.Document, root, model, node, diagnostic, context.RegisterCodeFix), context.CancellationToken);
        }
    }

    /// <summary>Offers what is right for one report, or nothing.</summary>
    private protected abstract void Register(FixContext context, CancellationToken cancellationToken);
}

/// <summary>One report and the code it stands in.</summary>
internal sealed record FixContext(Document Document, SyntaxNode Root, SemanticModel Model, SyntaxNode Node, Diagnostic Diagnostic, Action<CodeAction, Diagnostic> Sink)
{
    /// <summary>Offers to replace a node of the document.</summary>
    /// <param name="title">What the action does; actions of one title are one for "fix all".</param>
    /// <param name="old">The node.</param>
    /// <param name="replacement">What it becomes.</param>
    public void OfferReplacement(string title, SyntaxNode old, Func<SyntaxNode> replacement) =>
        Offer(title, _ => Document.WithSyntaxRoot(Root.ReplaceNode(old, replacement())));

    /// <summary>Offers to make another document of this one.</summary>
    public void Offer(string title, Func<CancellationToken, Document> change) =>
        Sink(CodeAction.Create(title, cancellationToken => Task.FromResult(change(cancellationToken)), equivalenceKey: title), Diagnostic);
}
