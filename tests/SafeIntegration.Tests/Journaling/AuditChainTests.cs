using SafeIntegration.Journaling;

namespace SafeIntegration.Tests.Journaling;

public sealed class AuditChainTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_chain_verifies_up_to_the_head_of_its_item()
    {
        (ItemRecord item, AuditEntry[] entries) = Chain(3);
        Assert.True(AuditChain.Verify(item, entries));
    }

    [Fact]
    public void A_chain_with_any_part_of_any_entry_changed_does_not_verify()
    {
        (ItemRecord item, AuditEntry[] entries) = Chain(3);
        Func<AuditEntry, AuditEntry>[] changes =
        [
            entry => entry with { Actor = "mallory" }, entry => entry with { Action = AuditAction.Approved },
            entry => entry with { Detail = "other" }, entry => entry with { At = entry.At.AddMilliseconds(1) },
            entry => entry with { Sequence = 9 }, entry => entry with { Hash = new string('0', 64) }, entry => entry with { PreviousHash = "0" },
        ];
        for (int i = 0; i < entries.Length; i++)
        {
            foreach (Func<AuditEntry, AuditEntry> change in changes)
            {
                AuditEntry[] changed = [.. entries];
                changed[i] = change(changed[i]);
                Assert.False(AuditChain.Verify(item, changed));
            }
        }
    }

    [Fact]
    public void A_chain_without_its_newest_entry_does_not_verify()
    {
        (ItemRecord item, AuditEntry[] entries) = Chain(3);
        Assert.False(AuditChain.Verify(item, entries[..2]));
    }

    [Fact]
    public void A_chain_of_another_item_does_not_verify()
    {
        (ItemRecord item, AuditEntry[] entries) = Chain(2);
        Assert.False(AuditChain.Verify(item with { Id = ItemId.New(Now) }, entries));
    }

    [Fact]
    public void Parts_that_move_text_over_their_border_give_another_hash()
    {
        ItemRecord item = NewItem();
        Assert.NotEqual(
            AuditChain.Next(item, Now, "ann", "approved", "x").Hash,
            AuditChain.Next(item, Now, "anna", "pproved", "x").Hash);
    }

    [Fact]
    public void The_newest_binding_of_a_content_is_found_behind_a_comment_that_looks_like_one()
    {
        ItemContent old = ItemContent.Of(ContentKind.Approved, "old"u8.ToArray());
        ItemContent renewed = ItemContent.Of(ContentKind.Approved, "new"u8.ToArray());
        ItemContent input = ItemContent.Of(ContentKind.Input, "in"u8.ToArray());
        AuditEntry first = AuditChain.Next(NewItem(), Now, "ann", AuditAction.Approved, "fine", [old]);
        AuditEntry second = AuditChain.Next(NewItem(), Now, "ann", AuditAction.Corrected, "see approved=sha256:0000 there", [renewed, input]);
        Assert.Equal(renewed.Hash, AuditChain.BoundHash([first, second], ContentKind.Approved));
        Assert.Equal(input.Hash, AuditChain.BoundHash([first, second], ContentKind.Input));
        Assert.Null(AuditChain.BoundHash([first, second], ContentKind.Payload));
    }

    private static (ItemRecord Item, AuditEntry[] Entries) Chain(int length)
    {
        ItemRecord item = NewItem();
        List<AuditEntry> entries = [];
        for (int i = 0; i < length; i++)
        {
            entries.Add(AuditChain.Next(item, Now.AddSeconds(i), "ann", AuditAction.Retried, $"step {i}"));
            item = item with { AuditLength = entries[^1].Sequence, AuditHead = entries[^1].Hash };
        }

        return (item, [.. entries]);
    }

    private static ItemRecord NewItem() => new()
    {
        Id = ItemId.New(Now),
        Integration = "orders",
        PayloadHash = "hash",
        State = ItemState.NeedsReview,
        PlanVersion = "plan-1",
        Version = 1,
        CreatedAt = Now,
        UpdatedAt = Now,
    };
}
