using System.Diagnostics;
using SafeIntegration.Benchmarks.Harness;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>Runs in a process of its own: the first parse, with everything that must be loaded and compiled for it.</summary>
internal static class FirstParse
{
    /// <summary>Prints the nanoseconds of CPU of the thread, from the start of the program's own code to the first object.</summary>
    public static int Run(string variant)
    {
        byte[] payload = OrderPayloads.Order(TextStyle.Ascii);
        long start = ThreadClock.Now();
        object? order = Peers.ByName[variant]().ReadOrder(payload);
        long nanoseconds = ThreadClock.Now() - start;
        Console.WriteLine(nanoseconds);
        return order is null ? 1 : 0;
    }

    /// <summary>Starts a process for one variant and gives what it printed.</summary>
    public static long Measure(string variant)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(FirstParse).Assembly.Location);
        start.ArgumentList.Add("first-parse");
        start.ArgumentList.Add(variant);
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? long.Parse(output, System.Globalization.CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The process that measures the first parse of '{variant}' ended with code {process.ExitCode}. Run it by itself to see why.");
    }
}
