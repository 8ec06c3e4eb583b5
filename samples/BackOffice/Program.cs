using BackOffice;
using BackOffice.Hosting;
using SafeIntegration;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, cancel) =>
{
    cancel.Cancel = true;
    stop.Cancel();
};

try
{
    // Backup, restore and check of the journal's file, as any application can offer them.
    if (args is ["journal", .. string[] command])
    {
        var journal = JournalChoice.File(BackOfficeOptions.Parse([], Environment.CurrentDirectory).JournalFile);
        return await SqliteJournalCommand.RunAsync(command, journal.ConnectionString, Console.Out, Console.Error, stop.Token);
    }

    var options = BackOfficeOptions.Parse(args, Environment.CurrentDirectory);
    string[] configuration = [.. args.Where(arg => arg.Contains('=', StringComparison.Ordinal))];
    if (options.IsWorker)
        await new BackOfficeWorker(options, configuration, Console.Out).RunAsync(stop.Token);
    else
        await new BackOfficeRun(options, configuration, Console.Out).RunAsync(stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 0;
}
catch (ArgumentException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}
