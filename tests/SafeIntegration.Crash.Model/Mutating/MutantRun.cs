using System.Diagnostics;
using SafeIntegration.Crash.Guarding;

namespace SafeIntegration.Crash.Model;

/// <summary>What a run of a mutated program came to.</summary>
/// <param name="ExitCode">1 if it noticed.</param>
/// <param name="Output">Its report.</param>
internal sealed record MutantRun(int ExitCode, string Output)
{
    public static async Task<MutantRun> StartAsync(Mutant mutant, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        string program = Path.Combine(mutant.Folder, "SafeIntegration.Crash.Model.dll");
        ProcessStartInfo start = OwnProgram.Managed(program, arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        try
        {
            Task<string> errors = process.StandardError.ReadToEndAsync(cancellationToken);
            string output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new(process.ExitCode, output + await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}
