using System.Collections.Generic;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>An order of origins, paths and parts that depends on the code alone, not on who met them first.</summary>
internal sealed class OriginOrder(Selectors selectors) : IComparer<Origin>, IComparer<Part>, IComparer<Write>
{
    public int Compare(Origin? a, Origin? b)
    {
        if (ReferenceEquals(a, b)) return 0;
        var order = ((int)a!.Kind).CompareTo((int)b!.Kind);
        if (order == 0) order = a.Index.CompareTo(b.Index);
        if (order == 0) order = CompareTags(a.Tag, b.Tag);
        return order == 0 ? Compare(a.Path, b.Path) : order;
    }

    public int Compare(AccessPath a, AccessPath b)
    {
        if (ReferenceEquals(a, b)) return 0;
        if (a.Depth != b.Depth) return a.Depth.CompareTo(b.Depth);
        if (a.IsRoot) return 0;
        var order = Compare(a.Parent!, b.Parent!);
        return order == 0 ? selectors.Compare(a.Selector, b.Selector) : order;
    }

    public int Compare(Part a, Part b)
    {
        var order = Compare(a.From, b.From);
        if (order == 0) order = ((int)a.Keep).CompareTo((int)b.Keep);
        return order == 0 ? ((int)a.BecameDefault).CompareTo((int)b.BecameDefault) : order;
    }

    public int Compare(Write? a, Write? b)
    {
        var order = ((int)a!.Kind).CompareTo((int)b!.Kind);
        if (order == 0) order = a.Index.CompareTo(b.Index);
        if (order == 0) order = CompareTags(a.Source, b.Source);
        return order == 0 ? Compare(a.Path, b.Path) : order;
    }

    private int CompareTags(object? a, object? b)
    {
        if (ReferenceEquals(a, b)) return 0;
        return (a, b) switch
        {
            (null, _) => -1,
            (_, null) => 1,
            (Site first, Site second) => Site.Compare(first, second),
            (Origin first, Origin second) => Compare(first, second),
            (Body first, Body second) => CompareBodies(first, second),
            (CallSite first, CallSite second) => Site.Compare(first.Site, second.Site),
            _ => string.CompareOrdinal(a!.ToString(), b!.ToString()),
        };
    }

    /// <summary>Bodies in the order of their files and places.</summary>
    public static int CompareBodies(Body a, Body b)
    {
        if (ReferenceEquals(a, b)) return 0;
        var order = string.CompareOrdinal(a.Syntax.SyntaxTree.FilePath, b.Syntax.SyntaxTree.FilePath);
        if (order == 0) order = a.Syntax.Span.CompareTo(b.Syntax.Span);
        return order == 0 ? string.CompareOrdinal(a.Name, b.Name) : order;
    }
}
