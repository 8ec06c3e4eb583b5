using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SafeIntegration.Crash.Guarding;

/// <summary>Starts this program again, as a child.</summary>
internal static class OwnProgram
{
    /// <param name="arguments">The command line.</param>
    /// <param name="program">Another build of the program, for example of an older version; this one where null.</param>
    public static ProcessStartInfo Start(IReadOnlyList<string> arguments, string? program = null)
    {
        program ??= RuntimeFeature.IsDynamicCodeSupported ? Path.Combine(AppContext.BaseDirectory, "SafeIntegration.Crash.dll") : Environment.ProcessPath!;
        ProcessStartInfo start = program.EndsWith(".dll", StringComparison.Ordinal) ? Managed(program, arguments) : Modest(program, arguments);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        return start;
    }

    /// <summary>Starts a managed program on the host that runs this one.</summary>
    public static ProcessStartInfo Managed(string program, IReadOnlyList<string> arguments) =>
        Modest(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", program, .. arguments]);

    // Hundreds of processes leave the processors to whatever else is tested meanwhile. nice becomes the program it starts, so its number stays.
    private static ProcessStartInfo Modest(string file, IReadOnlyList<string> arguments) => new("nice", ["-n", "10", file, .. arguments]);
}
