using Microsoft.CodeAnalysis.Text;

namespace SafeIntegration.Analyzers.Lowering;

/// <summary>A loop over all elements of a collection.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="selector">What its elements are called: any element, or the one at a position that a variable has.</param>
internal sealed class LoopSite(TextSpan span, int selector)
{
    public int Selector { get; } = selector;

    /// <summary>The side of facts that were known before the loop. Sides of comparisons are above 0, those of statuses a little below.</summary>
    public int Side { get; } = int.MinValue + span.Start;

    /// <summary>Whether it is the side of facts that were known before some loop.</summary>
    public static bool IsSide(int side) => side < int.MinValue / 2;

    /// <summary>Whether the comparison that gave a side stands in the loop.</summary>
    public bool Encloses(int side) => side > 0 && span.Contains((side - 1) / 2);
}
