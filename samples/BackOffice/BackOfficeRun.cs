using BackOffice.Enquiries;
using BackOffice.Hosting;
using BackOffice.Invoices;
using BackOffice.Orders;
using BackOffice.Simulation;
using BackOffice.Summaries;
using BackOffice.Suppliers;
using SafeIntegration;
using SafeIntegration.Journaling;
using TheFailures.Orders;

namespace BackOffice;

/// <summary>
/// The whole demonstration, in order: orders until the platform's update and after it, the corrected contract, the replay of the quarantine, enquiries, invoices, summary.
/// </summary>
public sealed class BackOfficeRun(BackOfficeOptions options, string[] args, TextWriter console)
{
    private const int InvoiceSeed = 5;
    private const int OrderSeed = 1;
    private const int InvoicesPerDay = 300;

    private readonly Reporter _report = new(console);

    /// <summary>Runs until everything is fed and, with simulated reviewers, decided; leaves the inbox open unless told to exit.</summary>
    /// <returns>What came of it, as printed.</returns>
    public async Task<BackOfficeSummary> RunAsync(CancellationToken cancellationToken)
    {
        _report.Say("training the models on examples that are not in the run");
        using Models models = await Models.TrainAsync(cancellationToken);
        return await RunAsync(models, cancellationToken);
    }

    /// <summary>The same, with models that are trained already. They stay the caller's.</summary>
    public async Task<BackOfficeSummary> RunAsync(Models models, CancellationToken cancellationToken)
    {
        using var applied = new AppliedEffects();
        PrepareFolders();
        await JournalChoice.Of(new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build(), options).EmptyAsync(cancellationToken);
        await using OrderPlatform platform = await OrderPlatform.StartAsync(OrderBook.Create(OrderSeed), cancellationToken);
        await using AccountsPayable payable = await AccountsPayable.StartAsync(cancellationToken);
        await File.WriteAllTextAsync(options.NeighbourFile, payable.BaseAddress.ToString(), cancellationToken);
        var truth = new GroundTruth(platform.Book, models.Enquiries.Run);
        var pickup = new PickupFolder(options.Folder("messages-out"));

        (string? caughtAt, int quarantined) = await BeforeCorrectionAsync(models, platform, payable, truth, cancellationToken);

        _report.Say("deploying the corrected order contract (OrderV2)");
        await using WebApplication app = Build(models, platform, payable, integrations => integrations.AddIntegration<OrderNoticesV2>());
        await app.StartAsync(cancellationToken);
        await using SimulatedDesk? reviewers = StartReviewers(app, truth);

        ReplayResult replay = await app.Services.GetRequiredService<OrderNoticesV2>().ReplayAsync(cancellationToken);
        _report.Say($"replayed the quarantine: {replay.Replayed} went on, {replay.StillRejected} are still refused");
        await FeedEnquiriesAsync(app, models, cancellationToken);
        int refusedMails = await FeedInvoicesAsync(app, reviewers, truth, cancellationToken);
        await SettleAsync(app, reviewers, cancellationToken);

        _report.Say("running the unguarded code of samples/TheFailures on the same input");
        IReadOnlyList<SentNotice> unguardedNotices = await UnguardedRun.NotifyAsync(platform.BaseAddress, models.Orders, options.Folder("unguarded/messages-out"), cancellationToken);
        var unguardedRouting = await UnguardedRun.RouteAsync(models.Enquiries, options.Folder("enquiries-in"), options.Folder("unguarded/enquiries"), cancellationToken);
        var unguardedPostings = await UnguardedRun.PostAsync(
            models.Invoices, app.Services.GetRequiredService<DocumentArchive>(), options.Folder("invoices-in/done"), cancellationToken);

        IJournalStore journal = app.Services.GetRequiredService<IJournalStore>();
        OrderSummary orders = await OrderSummary.JudgeAsync(pickup, truth, caughtAt, quarantined, replay.Replayed, unguardedNotices, cancellationToken);
        EnquirySummary enquiries = EnquirySummary.Judge(
            await app.Services.GetRequiredService<TeamQueues>().ReadAsync(cancellationToken), await journal.ReadAllAsync(EnquiryRouting.IntegrationName, cancellationToken), truth,
            unguardedRouting, await app.Services.GetRequiredService<EnquiryRouting>().GetStatusAsync(cancellationToken));
        InvoiceSummary invoices = InvoiceSummary.Judge(
            payable.Entries, await journal.ReadAllAsync(SupplierInvoices.IntegrationName, cancellationToken), truth, unguardedPostings,
            await app.Services.GetRequiredService<SupplierInvoices>().GetStatusAsync(cancellationToken));
        var summary = new BackOfficeSummary(orders, enquiries, invoices, refusedMails);
        _report.Say($"this process applied {applied.Count} effects");
        _report.Summarise(options.SimulatesReviewers, summary);

        if (!options.Exits)
        {
            _report.Say($"the inbox is open at {new Uri(options.Address, "/review")} (sign in as Anna, Bo or Chris); stop with Ctrl+C");
            await app.WaitForShutdownAsync(cancellationToken);
        }

        await app.StopAsync(CancellationToken.None);
        File.Delete(options.NeighbourFile);
        return summary;
    }

    /// <summary>All 400 orders under the first version of the contract: what comes after the platform's update is refused.</summary>
    private async Task<(string? CaughtAt, int Quarantined)> BeforeCorrectionAsync(
        Models models, OrderPlatform platform, AccountsPayable payable, GroundTruth truth, CancellationToken cancellationToken)
    {
        await using WebApplication app = Build(models, platform, payable, integrations => integrations.AddIntegration<OrderNoticesV1>());
        await app.StartAsync(cancellationToken);
        await using SimulatedDesk? reviewers = StartReviewers(app, truth);

        OrderFeed feed = app.Services.GetRequiredService<OrderFeed>();
        OrderNoticesV1 notices = app.Services.GetRequiredService<OrderNoticesV1>();
        (string? caughtAt, int seen, int quarantined) = (null, 0, 0);
        await foreach (ReadOnlyMemory<byte> payload in feed.ReadAsync(cancellationToken: cancellationToken))
        {
            seen++;
            if (await notices.SubmitPayloadAsync(payload, cancellationToken) is not Rejected<OrderNotice> rejected)
                continue;
            quarantined++;
            caughtAt ??= $"order {seen} of {OrderBook.Count} ({rejected.Violations.Count} violations, first: {rejected.Violations[0]})";
        }

        _report.Say($"orders: {seen} polled, {quarantined} refused and quarantined; {caughtAt}");
        await SettleAsync(app, reviewers, cancellationToken);
        await app.StopAsync(cancellationToken);
        return (caughtAt, quarantined);
    }

    private async Task FeedEnquiriesAsync(WebApplication app, Models models, CancellationToken cancellationToken)
    {
        string folder = options.Folder("enquiries-in");
        DateTimeOffset sentAt = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        foreach (Enquiry enquiry in models.Enquiries.Run)
            await EnquiryMail.WriteAsync(enquiry, folder, sentAt, cancellationToken);
        int routed = await app.Services.GetRequiredService<EnquiryInbox>().TakeInAsync(folder, cancellationToken);
        _report.Say($"enquiries: {routed} taken in");
    }

    /// <summary>A day's mail after the other: what is reviewed on one day decides what is automatic on the next.</summary>
    private async Task<int> FeedInvoicesAsync(WebApplication app, SimulatedDesk? reviewers, GroundTruth truth, CancellationToken cancellationToken)
    {
        string folder = options.Folder("invoices-in");
        InvoiceInbox inbox = app.Services.GetRequiredService<InvoiceInbox>();
        SupplierInvoices integration = app.Services.GetRequiredService<SupplierInvoices>();
        (int refused, int day) = (0, 0);
        foreach ((byte[] Eml, InvoiceTruth Truth)[] mails in InvoiceGenerator.Generate(InvoiceSeed, options.Invoices, SupplierWorld.Run).Chunk(InvoicesPerDay))
        {
            foreach ((byte[] eml, InvoiceTruth invoice) in mails)
            {
                truth.Add(invoice);
                await File.WriteAllBytesAsync(Path.Combine(folder, invoice.Id + ".eml"), eml, cancellationToken);
            }

            refused += await inbox.TakeInAsync(cancellationToken);
            await SettleAsync(app, reviewers, cancellationToken);
            IntegrationStatus status = await integration.GetStatusAsync(cancellationToken);
            _report.Say($"invoices: day {++day}, {truth.Invoices.Count} taken in; {status.Stage}: {status.Summary}");
        }

        return refused;
    }

    /// <summary>Waits until nothing is left to do: the simulated reviewers find nothing, and no effect is due or under way in another process.</summary>
    private static async Task SettleAsync(WebApplication app, SimulatedDesk? reviewers, CancellationToken cancellationToken)
    {
        IDueExecutor executor = app.Services.GetRequiredService<IDueExecutor>();
        do
        {
            await executor.ExecuteDueAsync(cancellationToken);
        }
        while ((reviewers is not null && await reviewers.ReviewAsync(cancellationToken) > 0) || await IsUnderWayAsync(app, cancellationToken));
    }

    private static async Task<bool> IsUnderWayAsync(WebApplication app, CancellationToken cancellationToken)
    {
        IReadOnlyList<StateCount> counts = await app.Services.GetRequiredService<IJournalStore>().CountAsync(cancellationToken);
        if (!counts.Any(count => count.State is ItemState.Received or ItemState.Due or ItemState.Started))
            return false;
        await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
        return true;
    }

    private SimulatedDesk? StartReviewers(WebApplication app, GroundTruth truth) =>
        options.SimulatesReviewers ? SimulatedDesk.Start(app.Services.GetRequiredService<IReviewDesk>(), truth) : null;

    private WebApplication Build(Models models, OrderPlatform platform, AccountsPayable payable, Func<SafeIntegrationBuilder, SafeIntegrationBuilder> addOrders) =>
        BackOfficeHost.Build(options, models, platform.BaseAddress, payable.BaseAddress, addOrders, args);

    private void PrepareFolders()
    {
        if (Directory.Exists(options.DataFolder))
            Directory.Delete(options.DataFolder, recursive: true);
        foreach (string folder in (string[])["messages-out", "enquiries-in", "invoices-in", "documents", "audit", "unguarded/messages-out"])
            Directory.CreateDirectory(options.Folder(folder));
    }
}
