using System.Net;
using System.Net.Sockets;
using SafeIntegration.Journaling;

namespace SafeIntegration.Tests.Running;

/// <summary>A provider that is down or slow: items wait, are retried, are told once, and go to people only after their deadline.</summary>
public sealed class OutageTests
{
    private static readonly Dictionary<string, Func<Exception>> Failures = new()
    {
        ["the model is unavailable"] = () => new ModelUnavailableException("busy"),
        ["no connection"] = () => new HttpRequestException("no connection"),
        ["status 503"] = () => new HttpRequestException("busy", null, HttpStatusCode.ServiceUnavailable),
        ["status 429"] = () => new HttpRequestException("busy", null, HttpStatusCode.TooManyRequests),
        ["a timeout"] = () => new TimeoutException(),
        ["the client's own timeout"] = () => new TaskCanceledException(),
        ["a socket error"] = () => new SocketException(),
        ["a broken stream"] = () => new IOException(),
    };

    public static TheoryData<string> FailureNames => [.. Failures.Keys];

    [Theory]
    [MemberData(nameof(FailureNames))]
    public async Task An_item_whose_provider_is_down_is_pending_and_not_before_people(string failure)
    {
        await using Bench<Probe> bench = Down(Failures[failure]);
        Decision<Label> decision = await bench.SubmitAsync();
        Assert.IsType<Pending<Label>>(decision);
        Assert.Equal(ItemState.Received, await bench.StateAsync(decision.Item));
    }

    [Fact]
    public async Task A_call_that_hangs_is_given_up_at_its_time_limit_and_retried()
    {
        await using Bench<Probe> bench = ProbeBench.Of(ProbeDefinition.Scripted<IdempotentProbe>(call: options => options.TimeLimit = TimeSpan.FromSeconds(30)));
        bench.Model().Answer = (_, _) => new TaskCompletionSource<ModelAnswer<Label>>().Task;
        Task<Decision<Label>> submission = bench.SubmitAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(submission.IsCompleted);
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<Pending<Label>>(await submission);
    }

    [Fact]
    public async Task Retries_come_after_pauses_that_double()
    {
        await using Bench<Probe> bench = Down();
        Decision<Label> decision = await bench.SubmitAsync();
        var pauses = new List<double>();
        for (int attempt = 0; attempt < 9; attempt++)
        {
            DateTimeOffset due = (await bench.ItemAsync(decision.Item)).DueAt!.Value;
            pauses.Add((due - bench.Time.GetUtcNow()).TotalSeconds);
            bench.Time.Advance(due - bench.Time.GetUtcNow() - TimeSpan.FromMilliseconds(1));
            Assert.Equal(0, await bench.ExecuteDueAsync());
            bench.Time.Advance(TimeSpan.FromMilliseconds(1));
            await bench.ExecuteDueAsync();
        }

        Assert.Equal([5, 10, 20, 40, 80, 160, 320, 600, 600], pauses);
        Assert.Equal(10, bench.Model().Calls);
    }

    [Fact]
    public async Task Many_items_of_one_outage_are_one_alert()
    {
        await using Bench<Probe> bench = Down();
        for (int number = 0; number < 20; number++)
            await bench.SubmitAsync($"p{number}");
        AlertRecord alert = Assert.Single(await bench.AlertsAsync());
        Assert.Equal((AlertKind.ProviderDown, 20), (alert.Kind, alert.Count));
    }

    [Fact]
    public async Task An_item_is_decided_as_soon_as_the_provider_is_back()
    {
        await using Bench<Probe> bench = Down();
        Decision<Label> decision = await bench.SubmitAsync();
        bench.Model().Answer = (parcel, _) => Task.FromResult(CallScript.Right(parcel));
        bench.Time.Advance(TimeSpan.FromSeconds(5));
        await bench.ExecuteDueAsync();
        Assert.Equal([ReviewCode.Launch], (await bench.TicketAsync(decision.Item)).Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public async Task An_item_goes_to_review_after_its_deadline_and_not_before()
    {
        await using Bench<Probe> bench = Down(call: options => options.Deadline = TimeSpan.FromHours(1));
        Decision<Label> decision = await bench.SubmitAsync();
        bench.Time.Advance(TimeSpan.FromMinutes(59));
        await bench.ExecuteDueAsync();
        Assert.Equal(ItemState.Received, await bench.StateAsync(decision.Item));

        bench.Time.Advance(TimeSpan.FromMinutes(11));
        await bench.ExecuteDueAsync();
        ReviewTicket ticket = await bench.TicketAsync(decision.Item);
        Assert.Equal((ItemState.NeedsReview, false, ReviewCode.ProviderDown), (ticket.State, ticket.HasProposal, Assert.Single(ticket.Reasons).Code));
    }

    [Fact]
    public async Task The_same_item_submitted_again_meanwhile_is_the_same_pending_item()
    {
        await using Bench<Probe> bench = Down();
        Decision<Label> first = await bench.SubmitAsync();
        Decision<Label> second = await bench.SubmitAsync();
        Assert.Equal(first.Item, Assert.IsType<Pending<Label>>(second).Item);
        Assert.Equal(1, bench.Model().Calls);
    }

    [Fact]
    public async Task A_reason_for_review_that_stood_before_the_outage_stands_after_it()
    {
        // Mapped, so that nothing but the reason keeps the second item from being automatic.
        bool isDown = false;
        await using Bench<Probe> bench = ProbeBench.Of(new(plan => ProbeDefinition.Start(plan)
            .Map(parcel => isDown ? throw new TimeoutException() : ProbeDefinition.Labelled(parcel))
            .Gate().ReviewedBy("clerks").ApplyWith<IdempotentProbe>("print the label")));
        await bench.SubmitAsync(value: 1m);
        isDown = true;
        Decision<Label> second = await bench.SubmitAsync(value: 2m);
        Assert.IsType<Pending<Label>>(second);

        isDown = false;
        bench.Time.Advance(TimeSpan.FromSeconds(5));
        await bench.ExecuteDueAsync();
        Assert.Equal(ReviewCode.KeyReused, Assert.Single((await bench.TicketAsync(second.Item)).Reasons).Code);
    }

    [Fact]
    public async Task A_caller_that_gives_up_leaves_no_item_behind()
    {
        using var caller = new CancellationTokenSource();
        await using Bench<Probe> bench = ProbeBench.Of(ProbeDefinition.Scripted<IdempotentProbe>());
        bench.Model().Answer = async (parcel, token) =>
        {
            await caller.CancelAsync();
            token.ThrowIfCancellationRequested();
            return CallScript.Right(parcel);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 1m }, caller.Token));
        Assert.Null(await bench.Store.FindByKeyAsync("probe", "p1", CancellationToken.None));
    }

    private static Bench<Probe> Down(Func<Exception>? failure = null, Action<CallOptions>? call = null)
    {
        Bench<Probe> bench = ProbeBench.Of(ProbeDefinition.Scripted<IdempotentProbe>(call: call));
        bench.Model().Answer = (_, _) => throw (failure ?? Failures["no connection"])();
        return bench;
    }
}
