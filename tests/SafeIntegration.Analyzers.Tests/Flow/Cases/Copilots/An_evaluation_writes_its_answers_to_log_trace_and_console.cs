using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.AI;

namespace Evaluation.Nightly;

public sealed record GoldenCase(string Question, string Expected);

public sealed class NightlyEvaluation(IChatClient chat, IReadOnlyList<GoldenCase> cases, ILogger<NightlyEvaluation> logger) : BackgroundService
{
    private static readonly ActivitySource Source = new("evaluation");
    private static readonly Meter Meter = new("evaluation");
    private static readonly Histogram<int> Distance = Meter.CreateHistogram<int>("answer.distance");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(24));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var report = new StringBuilder();
            await foreach ((GoldenCase golden, string answer) in AnswersAsync().WithCancellation(stoppingToken))
            {
                int distance = DistanceOf(golden.Expected, answer);
                Distance.Record(distance);
                report.AppendLine($"{distance,4} {golden.Question} -> {answer}");
                if (distance > 40)
                    logger.LogWarning("'{Question}' is now answered by '{Answer}'.", golden.Question, answer);
            }

            Console.Out.WriteLine(report.ToString());
        }
    }

    private async IAsyncEnumerable<(GoldenCase Golden, string Answer)> AnswersAsync()
    {
        foreach (GoldenCase golden in cases)
        {
            using Activity? activity = Source.StartActivity("case");
            ChatResponse response = await chat.GetResponseAsync(golden.Question);
            activity?.SetTag("answer", response.Text);
            yield return (golden, response.Text);
        }
    }

    private static int DistanceOf(ReadOnlySpan<char> expected, ReadOnlySpan<char> actual)
    {
        int common = Math.Min(expected.Length, actual.Length);
        int distance = Math.Abs(expected.Length - actual.Length);
        for (int at = 0; at < common; at++)
            distance += expected[at] == actual[at] ? 0 : 1;

        return distance;
    }
}
