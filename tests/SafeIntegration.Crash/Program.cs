using SafeIntegration.Crash;
using SafeIntegration.Crash.Judging;
using SafeIntegration.Crash.Killing;

const int Clean = 0;
const int BrokenPromise = 1;
const int BadArguments = 2;

if (args is ["work", ..])
{
    await Worker.RunAsync(WorkOptions.Parse(args));
    return Clean;
}

if (CommandLine.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(CommandLine.Usage);
    return BadArguments;
}

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    interrupted.Cancel();
};
RunReport report = await KillRun.RunAsync(options, interrupted.Token);
Console.Write(report);
return report.Violations.Count == 0 ? Clean : BrokenPromise;
