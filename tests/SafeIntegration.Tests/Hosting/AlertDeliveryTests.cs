using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using SafeIntegration.Journaling;
using SafeIntegration.Tests.Running;
using SafeIntegration.Tests.Telemetry;

namespace SafeIntegration.Tests.Hosting;

public sealed class AlertDeliveryTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_thousand_refused_payloads_are_one_message_with_a_count_and_the_next_comes_after_the_repeat_time()
    {
        var sink = new RecordingSink();
        await using var bench = AlertBench.Parcels(sink);
        await RefuseAsync(bench, 0, 1000);
        await bench.ExecuteDueAsync();
        Assert.Equal([1000L], sink.Taken.Select(alert => alert.Count));

        await RefuseAsync(bench, 1000, 10);
        await bench.ExecuteDueAsync();
        Assert.Single(sink.Taken);

        DateTimeOffset told = bench.Time.GetUtcNow();
        bench.Time.Advance(IJournalStore.AlertRepeat);
        await bench.ExecuteDueAsync();
        Assert.Equal([1000L, 10L], sink.Taken.Select(alert => alert.Count));
        Assert.Equal(told, sink.Taken[1].Since);
    }

    [Fact]
    public async Task The_same_refused_payload_is_told_once_however_often_it_comes()
    {
        var sink = new RecordingSink();
        await using var bench = AlertBench.Parcels(sink);
        for (int time = 0; time < 5; time++)
        {
            await bench.Integration.SubmitPayloadAsync("{}"u8.ToArray(), None);
            bench.Time.Advance(TimeSpan.FromHours(1));
            await bench.ExecuteDueAsync();
        }

        Assert.Equal(1, Assert.Single(sink.Taken).Count);
    }

    [Fact]
    public async Task A_sink_that_fails_stops_neither_the_others_nor_the_items()
    {
        var good = new RecordingSink();
        var bad = new BrokenSink();
        await using var bench = AlertBench.Parcels(bad, good);
        await RefuseAsync(bench, 0, 1);
        Decision<Label> decision = await bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 1 }, None);
        await bench.ExecuteDueAsync();

        Assert.Single(good.Taken);
        Assert.Equal(ItemState.Applied, (await bench.ItemAsync(decision.Item)).State);
    }

    [Fact]
    public async Task A_failed_delivery_is_tried_again_with_growing_pauses_and_the_others_are_not_told_twice()
    {
        var good = new RecordingSink();
        var bad = new RecordingSink { FailuresLeft = 2 };
        await using var bench = AlertBench.Parcels(bad, good);
        await RefuseAsync(bench, 0, 1);
        await bench.ExecuteDueAsync();
        Assert.Equal(1, bad.FailuresLeft);

        await ExecuteAfterAsync(bench, seconds: 14);
        Assert.Equal(1, bad.FailuresLeft);
        await ExecuteAfterAsync(bench, seconds: 1);
        Assert.Equal(0, bad.FailuresLeft);

        await ExecuteAfterAsync(bench, seconds: 29);
        Assert.Empty(bad.Taken);
        await ExecuteAfterAsync(bench, seconds: 1);
        Assert.Single(bad.Taken);
        Assert.Single(good.Taken);
    }

    [Fact]
    public async Task What_happens_while_a_sink_is_down_is_told_to_each_sink_with_the_count_it_does_not_know()
    {
        var good = new RecordingSink();
        var bad = new RecordingSink { FailuresLeft = 1 };
        await using var bench = AlertBench.Parcels(bad, good);
        await RefuseAsync(bench, 0, 3);
        await bench.ExecuteDueAsync();
        await RefuseAsync(bench, 3, 2);
        await ExecuteAfterAsync(bench, seconds: 15);

        Assert.Equal([3L, 2L], good.Taken.Select(alert => alert.Count));
        Assert.Equal([5L], bad.Taken.Select(alert => alert.Count));
    }

    [Fact]
    public async Task A_sink_that_never_answers_is_given_up_after_a_minute()
    {
        var silent = new SilentSink();
        var good = new RecordingSink();
        await using var bench = AlertBench.Parcels(silent, good);
        await RefuseAsync(bench, 0, 1);
        Task<int> executing = bench.ExecuteDueAsync();
        await silent.Asked.WaitAsync(TimeSpan.FromSeconds(30), None);
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        await executing.WaitAsync(TimeSpan.FromSeconds(30), None);
        Assert.Single(good.Taken);
    }

    [Fact]
    public async Task The_log_sink_writes_a_warning_with_kind_integration_and_count()
    {
        await using var bench = new Bench<ParcelLabels>(services =>
        {
            services.AddLogging(logging => logging.AddFakeLogging());
            services.AddSafeIntegration(options => options.RunInBackground = false);
        });
        await RefuseAsync(bench, 0, 2);
        await bench.ExecuteDueAsync();

        FakeLogRecord record = Assert.Single(bench.Services.GetFakeLogCollector().GetSnapshot(), record => record.Id.Id == 1001);
        Assert.Equal(LogLevel.Warning, record.Level);
        Assert.StartsWith("Alert payload-refused of parcel-labels: ", record.Message, StringComparison.Ordinal);
        Assert.Contains("(2 since ", record.Message, StringComparison.Ordinal);
    }

    internal static async Task RefuseAsync(Bench<ParcelLabels> bench, int first, int count)
    {
        for (int number = first; number < first + count; number++)
            await bench.Integration.SubmitPayloadAsync(Encoding.UTF8.GetBytes($$"""{"id":"p{{number}}","price":12.5}"""), None);
    }

    private static Task<int> ExecuteAfterAsync(Bench<ParcelLabels> bench, int seconds)
    {
        bench.Time.Advance(TimeSpan.FromSeconds(seconds));
        return bench.ExecuteDueAsync();
    }

    private sealed class BrokenSink : IAlertSink
    {
        public Task SendAsync(Alert alert, CancellationToken cancellationToken) => throw new InvalidOperationException("broken");
    }

    private sealed class SilentSink : IAlertSink
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => _asked.Task;

        public Task SendAsync(Alert alert, CancellationToken cancellationToken)
        {
            _asked.TrySetResult();
            return new TaskCompletionSource().Task;
        }
    }
}
