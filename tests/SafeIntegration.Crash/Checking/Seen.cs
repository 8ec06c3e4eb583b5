using System.Globalization;

namespace SafeIntegration.Crash.Checking;

/// <summary>What somebody outside of the journal was told or did.</summary>
internal enum SeenKind
{
    /// <summary>A submission returned: the item must be there for ever.</summary>
    Accepted,

    /// <summary>A verdict, an undo or a settled doubt was acknowledged: its audit entry must be there for ever.</summary>
    Decided,

    /// <summary>A worker got the item, under a fence that nobody else may ever get.</summary>
    Claimed,

    /// <summary>Anything else that helps a person to follow; proves nothing.</summary>
    Note,
}

/// <summary>One line of the <see cref="History"/>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Integration">The integration.</param>
/// <param name="ItemKey">Names the item to a person; may differ from the journal's key where that had to be made unique.</param>
/// <param name="Item">The item's id; empty where it is not known.</param>
/// <param name="What">For <see cref="SeenKind.Decided"/> the <see cref="Journaling.AuditAction"/>; otherwise words.</param>
/// <param name="By">The reviewer or the worker.</param>
/// <param name="Fence">For <see cref="SeenKind.Claimed"/>.</param>
internal sealed record Seen(SeenKind Kind, string Integration, string ItemKey, string Item, string What = "", string By = "", long Fence = 0)
{
    // Without the id, which is drawn anew in each run: the same seed writes the same lines.
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Kind}\t{Integration}\t{ItemKey}\t{What}\t{By}\t{(Kind == SeenKind.Claimed ? Fence : null)}");
}
