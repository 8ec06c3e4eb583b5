using SafeIntegration.Running;

namespace SafeIntegration.Tests.Running;

public sealed class SharedWorkTests
{
    private readonly Queue<TaskCompletionSource> _runs = new();
    private int _begun;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_asks_while_it_runs_is_answered_after_the_next_run()
    {
        using SharedWork work = Of(runs: 2, out TaskCompletionSource[] ends);
        Task<int> first = work.AskAsync(() => _begun, Token);
        Task<int>[] later = [work.AskAsync(() => _begun, Token), work.AskAsync(() => _begun, Token)];
        Assert.Equal(1, _begun);
        ends[0].SetResult();
        Assert.Equal(1, await first);
        Assert.All(later, answer => Assert.False(answer.IsCompleted));
        ends[1].SetResult();
        int[] answers = await Task.WhenAll(later);
        Assert.Equal([2, 2], answers);
    }

    [Fact]
    public async Task A_run_that_fails_fails_those_who_wait_for_it_and_no_later_one()
    {
        using SharedWork work = Of(runs: 2, out TaskCompletionSource[] ends);
        Task<int> first = work.AskAsync(() => 1, Token);
        Task<int> second = work.AskAsync(() => 2, Token);
        ends[0].SetException(new TimeoutException());
        ends[1].SetResult();
        await Assert.ThrowsAsync<TimeoutException>(() => first);
        Assert.Equal(2, await second);
    }

    [Fact]
    public async Task A_question_that_fails_fails_nobody_else()
    {
        using SharedWork work = Of(runs: 2, out TaskCompletionSource[] ends);
        _ = work.AskAsync(() => 0, Token);
        Task<int> bad = work.AskAsync<int>(() => throw new TimeoutException(), Token);
        Task<int> good = work.AskAsync(() => 3, Token);
        Array.ForEach(ends, end => end.SetResult());
        await Assert.ThrowsAsync<TimeoutException>(() => bad);
        Assert.Equal(3, await good);
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_run_to_the_others()
    {
        using SharedWork work = Of(runs: 1, out TaskCompletionSource[] ends);
        using var gaveUp = new CancellationTokenSource();
        Task<int> first = work.AskAsync(() => 1, gaveUp.Token);
        await gaveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        ends[0].SetResult();
        Assert.Equal(2, await work.RunAloneAsync(() => Task.FromResult(2), Token));
    }

    private SharedWork Of(int runs, out TaskCompletionSource[] ends)
    {
        ends = [.. Enumerable.Range(0, runs).Select(_ => new TaskCompletionSource())];
        Array.ForEach(ends, _runs.Enqueue);
        return new(() =>
        {
            _begun++;
            return _runs.Dequeue().Task;
        });
    }
}
