using SafeIntegration.Crash;
using SafeIntegration.Crash.Guarding;
using SafeIntegration.Crash.Judging;
using SafeIntegration.Crash.Killing;
using SafeIntegration.Crash.PowerLoss;
using SafeIntegration.Crash.ServerFaults;

const int Clean = 0;
const int BrokenPromise = 1;
const int BadArguments = 2;

switch (args)
{
    case [WorkOptions.Command, ..]:
        await Worker.RunAsync(WorkOptions.Parse(args));
        return Clean;
    case [Guard.Command]:
        await Guard.RunAsync(Console.In);
        return Clean;
}

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    interrupted.Cancel();
};
try
{
    CommandLine line = CommandLine.Parse(args) ?? throw new FormatException("Options begin with -- and, but for flags, have a value.");
    switch (line.Command)
    {
        case "kill" or "bursts":
            RunReport kills = await KillRun.RunAsync(line.ToKills(), interrupted.Token);
            Console.Write(kills);
            return kills.Violations.Count == 0 ? Clean : BrokenPromise;
        case "power-loss":
            PowerLossReport losses = await PowerLossRun.RunAsync(line.ToPowerLoss(), interrupted.Token);
            Console.Write(losses);
            return losses.Failures == 0 ? Clean : BrokenPromise;
        case "postgresql-faults":
            FaultReport faults = await FaultRun.RunAsync(line.ToFaults(), interrupted.Token);
            Console.Write(faults);
            return faults.Violations.Count == 0 ? Clean : BrokenPromise;
        default:
            throw new FormatException($"There is no command '{line.Command}'.");
    }
}
catch (FormatException problem)
{
    await Console.Error.WriteLineAsync(problem.Message + Environment.NewLine + CommandLine.Usage);
    return BadArguments;
}
