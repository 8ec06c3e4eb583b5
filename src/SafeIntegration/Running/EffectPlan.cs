using SafeIntegration.Applying;
using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>What an effect runner needs of a definition.</summary>
internal sealed record EffectPlan<TOutput>(string Version, Func<IServiceProvider, Effect<TOutput>> Create, EffectOptions Options, TimeSpan Lease);

/// <summary>The approved value of an item, read afresh from the journal's bytes, and whether it is what was proposed.</summary>
internal sealed record Approval<TOutput>(Approved<TOutput> Value, bool IsCorrected)
{
    /// <summary>Null if nobody approved, or the bytes are missing, do not have their hash, or do not keep the output contract.</summary>
    public static Approval<TOutput>? Read(ItemRecord item, IReadOnlyList<ItemContent> contents, IReadOnlyList<AuditEntry> audit)
    {
        AuditEntry? verdict = audit.LastOrDefault(entry => entry.Action is AuditAction.Automatic or AuditAction.Approved or AuditAction.Corrected);

        ItemContent? approved = contents.FirstOrDefault(content => content.Kind == ContentKind.Approved);
        if (verdict is null || approved is not { IsIntact: true } || !Contract.Of<TOutput>().Parse(approved.Bytes).TryGetValue(out TOutput? value))
            return null;
        string by = verdict.Action == AuditAction.Automatic ? "gate" : verdict.Actor;
        bool isCorrected = contents.FirstOrDefault(content => content.Kind == ContentKind.Proposed)?.Hash != approved.Hash;
        return new(new(value, new(by, verdict.At, approved.Hash, item.PlanVersion)), isCorrected);
    }

    public static EffectContext ContextOf(ItemRecord item, string integration, int attempt) =>
        new(item.Id, item.ItemKey!, IdempotencyKey.Of(integration, item.ItemKey!), Math.Max(1, attempt));
}
