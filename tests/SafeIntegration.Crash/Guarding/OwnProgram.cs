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
        bool isManaged = program.EndsWith(".dll", StringComparison.Ordinal);
        string file = isManaged ? Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet" : program;
        IEnumerable<string> all = isManaged ? ["exec", program, .. arguments] : arguments;
        return new ProcessStartInfo(file, all) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
    }
}
