using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using SafeIntegration.Hosting;
using SafeIntegration.Journaling;
using SafeIntegration.Testing;
using SafeIntegration.Tests.Running;

namespace SafeIntegration.Tests.Hosting;

/// <summary>Work begins when it comes, not at the next look: here the clock stands still, so that there is no next look.</summary>
public sealed class WakingTests
{
    [Fact]
    public async Task What_is_committed_is_done_although_no_pause_ever_ends()
    {
        using var store = new InMemoryJournalStore();
        using IHost host = TestHost.Create(services =>
        {
            services.AddSingleton<TimeProvider>(new FakeTimeProvider());
            services.AddSingleton(ProbeDefinition.Mapped<IdempotentProbe>());
            services.AddSafeIntegration().AddIntegration<Probe>().UseJournal(_ => store).AddLogAlerts();
        });
        await host.StartAsync(TestContext.Current.CancellationToken);
        var script = host.Services.GetRequiredService<EffectScript>();
        // One after the other, each when the loop has nothing to do any more; the first could be found by the first look.
        for (int number = 0; number < 20; number++)
        {
            var applied = new TaskCompletionSource();
            script.Apply = (_, _) =>
            {
                applied.TrySetResult();
                return Task.CompletedTask;
            };
            await host.Services.GetRequiredService<Probe>().SubmitAsync(new Parcel { Id = $"p{number}", Value = 1 }, TestContext.Current.CancellationToken);
            await applied.Task.Soon();
        }

        await host.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(20, host.Services.GetRequiredService<Ledger>().Keys.Count);
    }

    [Fact]
    public void A_waker_that_rings_before_the_loop_asks_is_for_the_round_to_come_and_one_that_rings_after_it_for_the_next()
    {
        var waker = new Waker();
        waker.Wake();
        Task next = waker.Next();
        Assert.False(next.IsCompleted);
        waker.Wake();
        waker.Wake();
        Assert.True(next.IsCompleted);
        Assert.False(waker.Next().IsCompleted);
    }
}
