using System.Security.Claims;

namespace SafeIntegration.Tests.Running;

/// <summary>Only somebody with a name and the role sees or decides anything.</summary>
public sealed class DeskAccessTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly Dictionary<string, ClaimsPrincipal?> Strangers = new()
    {
        ["nobody"] = null,
        ["an empty principal"] = new ClaimsPrincipal(),
        ["somebody who is not signed in"] = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "anna"), new Claim(ClaimTypes.Role, "clerks")])),
        ["somebody with another role"] = Bench<Deliveries>.Reviewer(role: "cooks"),
        ["somebody with a role in other letter case"] = Bench<Deliveries>.Reviewer(role: "Clerks"),
        ["somebody without a role"] = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "anna")], "test")),
        ["somebody without a name"] = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "clerks")], "test")),
        ["somebody with an empty name"] = Bench<Deliveries>.Reviewer(name: " "),
        ["somebody who calls himself the system"] = Bench<Deliveries>.Reviewer(name: "system"),
    };

    public static TheoryData<string> Names => [.. Strangers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_stranger_sees_nothing_and_decides_nothing(string who)
    {
        ClaimsPrincipal stranger = Strangers[who]!;
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync();
        ReviewTicket<Delivery> ticket = (await bench.Desk.FindAsync<Delivery>(item, Bench<Deliveries>.Reviewer(), None))!;
        var form = new ReviewForm { Item = item, Revision = ticket.Revision, Action = ReviewAction.Approve };

        Assert.Null(await bench.Desk.FindAsync(item, stranger, None));
        Assert.Null(await bench.Desk.FindAsync<Delivery>(item, stranger, None));
        ReviewPage page = await bench.Desk.ListAsync(new ReviewQuery(), stranger, None);
        Assert.Equal((0, 0), (page.Items.Count, page.Counts.Count));
        Assert.Equal(ReviewOutcome.Forbidden, (await bench.Desk.CompleteAsync(ticket, new Approve<Delivery>(), stranger, None)).Outcome);
        Assert.Equal(ReviewOutcome.Forbidden, (await bench.Desk.CompleteAsync(form, stranger, None)).Outcome);
        Assert.Equal(ReviewOutcome.Forbidden, (await bench.Desk.UndoAsync(item, stranger, None)).Outcome);
        Assert.Equal(ReviewOutcome.Forbidden, (await bench.Desk.ResolveAsync(item, true, "seen", stranger, None)).Outcome);
        Assert.Equal(ItemState.NeedsReview, (await bench.ItemAsync(item)).State);
    }

    [Fact]
    public async Task A_person_known_by_an_identifier_alone_may_decide()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync();
        var reviewer = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "user-17"), new Claim(ClaimTypes.Role, "clerks")], "test"));
        ReviewTicket ticket = (await bench.Desk.FindAsync(item, reviewer, None))!;
        await bench.Desk.CompleteAsync(new ReviewForm { Item = item, Revision = ticket.Revision, Action = ReviewAction.Approve }, reviewer, None);
        Assert.Equal("user-17", (await bench.AuditAsync(item))[^1].Actor);
    }

    [Fact]
    public async Task An_unknown_item_is_not_found()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        Assert.Null(await bench.Desk.FindAsync(new ItemId("nothing"), Bench<Deliveries>.Reviewer(), None));
        Assert.Null(await bench.Desk.FindAsync(default, Bench<Deliveries>.Reviewer(), None));
        Assert.Equal(ReviewOutcome.NotFound, (await bench.Desk.UndoAsync(new ItemId("nothing"), Bench<Deliveries>.Reviewer(), None)).Outcome);
    }

    [Fact]
    public async Task A_ticket_of_another_output_type_is_an_error_of_the_caller()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => bench.Desk.FindAsync<Label>(item, Bench<Deliveries>.Reviewer(), None));
    }

    [Fact]
    public async Task A_list_is_paged_from_the_oldest_on()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        for (int number = 0; number < 7; number++)
        {
            await bench.SubmitAsync($"n{number}");
            bench.Time.Advance(TimeSpan.FromSeconds(1));
        }

        var seen = new List<string>();
        ItemId? after = null;
        do
        {
            ReviewPage page = await bench.Desk.ListAsync(new ReviewQuery { After = after, Max = 3 }, Bench<Deliveries>.Reviewer(), None);
            Assert.InRange(page.Items.Count, 1, 3);
            seen.AddRange(page.Items.Select(item => item.ItemKey));
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(["n0", "n1", "n2", "n3", "n4", "n5", "n6"], seen);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public async Task Any_page_size_is_answered(int max)
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        await bench.SubmitAsync();
        await bench.SubmitAsync("n2");
        Assert.NotEmpty((await bench.Desk.ListAsync(new ReviewQuery { Max = max }, Bench<Deliveries>.Reviewer(), None)).Items);
    }

    [Fact]
    public async Task The_list_counts_what_waits_and_what_needs_attention()
    {
        await using Bench<Probe> bench = ProbeBench.Of(ProbeDefinition.Mapped<UnconfirmedProbe>(gate: gate => gate.ReviewAbove(label => label.Value, 5m)));
        bench.Effect().Apply = (_, _) => throw new TimeoutException();
        await bench.SubmitAsync("p1", 1m);
        await bench.SubmitAsync("p2", 9m);
        await bench.ExecuteDueAsync();
        ReviewPage page = await bench.Desk.ListAsync(new ReviewQuery(), Bench<Probe>.Reviewer(), None);
        ReviewCount count = Assert.Single(page.Counts);
        Assert.Equal(("probe", 1, 1), (count.Integration, count.Pending, count.Attention));
        Assert.Equal([ItemState.InDoubt, ItemState.NeedsReview], page.Items.Select(item => item.State).Order().Reverse());
        Assert.Empty((await bench.Desk.ListAsync(new ReviewQuery { Integration = "other" }, Bench<Probe>.Reviewer(), None)).Items);
    }
}
