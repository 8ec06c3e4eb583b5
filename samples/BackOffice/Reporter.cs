using System.Diagnostics;
using BackOffice.Summaries;

namespace BackOffice;

/// <summary>Tells the person at the console how far the run is, and what came of it. Thread-safe.</summary>
public sealed class Reporter(TextWriter console)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Lock _lock = new();

    /// <summary>One line of progress.</summary>
    public void Say(string text)
    {
        lock (_lock)
            console.WriteLine($"[{Stopwatch.GetElapsedTime(_start).TotalSeconds,5:0} s] {text}");
    }

    /// <summary>The summary.</summary>
    public void Summarise(bool isSimulation, BackOfficeSummary summary)
    {
        lock (_lock)
        {
            console.WriteLine();
            console.WriteLine(isSimulation
                ? "SUMMARY (reviews by SIMULATED reviewers, who answer from the ground truth and approve 2 % unread)"
                : "SUMMARY (people decide in the inbox; nothing is certified without their reviews)");
            foreach (string line in summary.Lines())
                console.WriteLine(line);
        }
    }
}
