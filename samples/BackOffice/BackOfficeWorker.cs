using BackOffice.Hosting;

namespace BackOffice;

/// <summary>
/// A second process on the database of a run: it takes nothing in, does what is due (enquiries and invoices) and serves the inbox too. With <c>--exit</c> it ends with the run it helps.
/// </summary>
public sealed class BackOfficeWorker(BackOfficeOptions options, string[] args, TextWriter console)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    /// <summary>Works until it is stopped, or until the run ends. It may be started before the run, and waits for it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var report = new Reporter(console);
        report.Say("training the models on examples that are not in the run");
        using Models models = await Models.TrainAsync(cancellationToken);
        if (options.Neighbour() is null)
            report.Say($"waiting for a run in {options.DataFolder} with the same journal: --Journal:Provider=PostgreSql …");
        Uri payable = (await NeighbourAsync(there: true, cancellationToken))!;
        using var applied = new AppliedEffects();
        // Orders are left to the run: their contract changes in the middle of it.
        await using WebApplication app = BackOfficeHost.Build(options, models, orderPlatform: payable, payable, orders => orders, args);
        await app.StartAsync(cancellationToken);
        report.Say($"working on the same journal; the inbox is open at {new Uri(new Uri(app.Urls.First()), "/review")}, too");
        await (options.Exits ? NeighbourAsync(there: false, cancellationToken) : app.WaitForShutdownAsync(cancellationToken));
        await app.StopAsync(CancellationToken.None);
        report.Say($"this process applied {applied.Count} effects");
    }

    /// <summary>Waits until a run begins, or until it has ended.</summary>
    private async Task<Uri?> NeighbourAsync(bool there, CancellationToken cancellationToken)
    {
        using var glances = new PeriodicTimer(Glance);
        while (true)
        {
            Uri? neighbour = options.Neighbour();
            if (neighbour is not null == there)
                return neighbour;
            await glances.WaitForNextTickAsync(cancellationToken);
        }
    }
}
