using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Lowering;

/// <summary>A place in the code and how to speak of it.</summary>
internal class Site(SyntaxTree tree, TextSpan span, string name)
{
    public SyntaxTree Tree { get; } = tree;

    public TextSpan Span { get; } = span;

    public string Name { get; } = name;

    public Location Location => Location.Create(Tree, Span);

    /// <summary>One-based.</summary>
    public int Line => Tree.GetLineSpan(Span).StartLinePosition.Line + 1;

    public static Site Of(SyntaxNode node, string name) => new(node.SyntaxTree, node.Span, name);

    public static int Compare(Site a, Site b)
    {
        var order = ReferenceEquals(a.Tree, b.Tree) ? 0 : string.CompareOrdinal(a.Tree.FilePath, b.Tree.FilePath);
        if (order == 0) order = a.Span.CompareTo(b.Span);
        return order == 0 ? string.CompareOrdinal(a.Name, b.Name) : order;
    }
}

/// <summary>Where a value enters.</summary>
internal sealed class SourceSite(SyntaxTree tree, TextSpan span, string name, Labels labels) : Site(tree, span, name)
{
    public SourceSite(Site site, Labels labels) : this(site.Tree, site.Span, site.Name, labels)
    {
    }

    public SourceSite(SyntaxNode node, string name, Labels labels) : this(node.SyntaxTree, node.Span, name, labels)
    {
    }

    /// <summary>Output of a model is unmarked until somebody marks it, and is itself until somebody counts it.</summary>
    public Labels Labels { get; } = (labels & Labels.Ai) != 0 ? labels | Labels.Unmarked | Labels.Content : labels;
}

/// <summary>Where values do something.</summary>
internal sealed class SinkSite(SyntaxNode node, string name, SinkKinds kinds) : Site(node.SyntaxTree, node.Span, name)
{
    public SinkKinds Kinds { get; } = kinds;
}
