using System.Diagnostics;

namespace SafeIntegration.Benchmarks.Analyzers;

/// <summary>Runs a command in another process of this program, whose runtime is set up for it.</summary>
internal static class SettledProcess
{
    private const string Mark = "SAFEINTEGRATION_BENCHMARKS_SETTLED";

    /// <summary>Code is compiled once and for good, so that no round is faster because an earlier one was slow.</summary>
    public static IReadOnlyList<(string Name, string Value)> OneTier { get; } = [("DOTNET_TieredCompilation", "0"), ("DOTNET_TieredPGO", "0")];

    /// <summary>Work is spread over so many threads, whatever the machine has, so that it meets in more orders.</summary>
    public static IReadOnlyList<(string Name, string Value)> ManyThreads { get; } = [("DOTNET_PROCESSOR_COUNT", "8"), ("DOTNET_gcServer", "0")];

    /// <summary>Whether this is that process.</summary>
    public static bool IsThis => Environment.GetEnvironmentVariable(Mark) == "1";

    /// <summary>Starts this program again with some arguments, waits for it, and returns what it returns.</summary>
    public static int Run(IReadOnlyList<(string Name, string Value)> settings, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath ?? throw new InvalidOperationException("The program's own path is not known."));
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        foreach (string arg in args)
            start.ArgumentList.Add(arg);
        start.Environment[Mark] = "1";
        foreach ((string name, string value) in settings)
            start.Environment[name] = value;
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("The measuring process did not start.");
        process.WaitForExit();
        return process.ExitCode;
    }
}
