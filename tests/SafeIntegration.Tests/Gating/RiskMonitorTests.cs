using SafeIntegration.Gating;

namespace SafeIntegration.Tests.Gating;

public sealed class RiskMonitorTests
{
    [Fact]
    public void The_value_follows_the_Shiryaev_Roberts_recursion_at_one_percent()
    {
        RiskMonitor monitor = new(.01, alarmAt: 10_000);
        double[] expected = [.884848, 1.679951, 30.018855, 24.933870, 482.010393];
        foreach ((int loss, double value) in new[] { 0, 0, 1, 0, 1 }.Zip(expected))
        {
            monitor.Add(wrong: loss == 1);
            Assert.Equal(value, monitor.Value, 6);
        }
    }

    [Fact]
    public void The_value_follows_the_Shiryaev_Roberts_recursion_at_two_percent()
    {
        RiskMonitor monitor = new(.02, alarmAt: 1e9);
        foreach (int loss in new[] { 0, 0, 0, 1, 1, 1 })
            monitor.Add(wrong: loss == 1);
        Assert.Equal(12893.983578, monitor.Value, 6);
    }

    [Fact]
    public void It_watches_at_the_square_root_of_the_alarm()
    {
        RiskMonitor monitor = new(.01, alarmAt: 10_000);
        Assert.False(monitor.IsWatching);
        Feed(monitor, wrong: 2);
        Assert.True(monitor is { IsWatching: true, IsAlarmed: false }, $"value {monitor.Value}");
        Feed(monitor, wrong: 2);
        Assert.True(monitor.IsAlarmed, $"value {monitor.Value}");
    }

    [Fact]
    public void False_alarms_are_at_least_the_alarm_value_apart_on_average()
    {
        const double alarmAt = 500;
        Random random = new(7);
        double total = 0;
        const int runs = 200;
        for (int run = 0; run < runs; run++)
        {
            RiskMonitor monitor = new(.02, alarmAt);
            while (!monitor.IsAlarmed)
            {
                monitor.Add(random.NextDouble() < .02);
                total++;
            }
        }

        Assert.InRange(total / runs, alarmAt, 20 * alarmAt);
    }

    [Fact]
    public void A_lane_in_which_a_tenth_is_wrong_alarms_within_some_hundred_audits()
    {
        Random random = new(8);
        for (int run = 0; run < 100; run++)
        {
            RiskMonitor monitor = new(.01, alarmAt: 10_000);
            int audits = 0;
            for (; !monitor.IsAlarmed && audits < 1_000; audits++)
                monitor.Add(random.NextDouble() < .10);
            Assert.InRange(audits, 1, 300);
        }
    }

    [Fact]
    public void Endless_errors_keep_the_alarm_on()
    {
        RiskMonitor monitor = new(.01, alarmAt: 10_000);
        Feed(monitor, wrong: 2_000);
        monitor.Add(wrong: false);
        Assert.True(monitor.IsAlarmed, $"value {monitor.Value}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(.5)]
    [InlineData(double.NaN)]
    public void A_maximum_it_cannot_watch_is_refused(double maxErrorRate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RiskMonitor(maxErrorRate, 10_000));

    private static void Feed(RiskMonitor monitor, int wrong)
    {
        for (int i = 0; i < wrong; i++)
            monitor.Add(wrong: true);
    }
}
