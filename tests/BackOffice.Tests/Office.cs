using System.Security.Claims;
using BackOffice.Enquiries;
using BackOffice.Hosting;
using BackOffice.Invoices;
using BackOffice.Summaries;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SafeIntegration;
using SafeIntegration.Journaling;

namespace BackOffice.Tests;

/// <summary>Enquiries and invoices of the sample on a SQLite journal, with an accounts payable of their own and nobody who reviews. Work is done when a test says so.</summary>
internal sealed class Office : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly AccountsPayable _payable;
    private readonly ServiceProvider _services;

    private Office(AccountsPayable payable, Models models, Action<IServiceCollection>? configure, IReadOnlyDictionary<string, string?>? settings)
    {
        _payable = payable;
        var options = new BackOfficeOptions { DataFolder = _folder.Path, LaunchPeriod = TimeSpan.Zero };
        foreach (string folder in (string[])[InvoiceMails, EnquiryMails])
            Directory.CreateDirectory(folder);
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings ?? new Dictionary<string, string?>()).Build();

        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        services.AddSingleton(options);
        models.AddTo(services);
        services.AddSingleton(new DocumentArchive(options.Folder("documents")));
        services.AddSingleton(new TeamQueues(JournalChoice.File(options.JournalFile)));
        services.AddSingleton<EnquiryInbox>();
        services.AddSingleton(provider => new InvoiceInbox(InvoiceMails, provider.GetRequiredService<DocumentArchive>(), Invoices));
        services.AddHttpClient<AccountsPayableClient>(client => client.BaseAddress = payable.BaseAddress);
        services.AddInvoiceReader(configuration);
        services.AddSafeIntegration().AddIntegration<EnquiryRouting>().AddIntegration<SupplierInvoices>().UseSqlite($"Data Source={options.JournalFile}").AddLogAlerts();
        configure?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    /// <summary>Where mails with invoices arrive.</summary>
    public string InvoiceMails => _folder.File("invoices-in");

    /// <summary>Where enquiries arrive.</summary>
    public string EnquiryMails => _folder.File("enquiries-in");

    public IServiceProvider Services => _services;

    public SupplierInvoices Invoices => _services.GetRequiredService<SupplierInvoices>();

    public IJournalStore Journal => _services.GetRequiredService<IJournalStore>();

    /// <summary>What accounts payable has booked.</summary>
    public IReadOnlyList<PayableEntry> Booked => _payable.Entries;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<Office> OpenAsync(
        Models models, Action<IServiceCollection>? configure = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var office = new Office(await AccountsPayable.StartAsync(Cancelled), models, configure, settings);
        await office.Journal.InitializeAsync(Cancelled);
        return office;
    }

    /// <summary>Takes in all mails with invoices and applies every effect that is due.</summary>
    /// <returns>How many mails were refused.</returns>
    public async Task<int> TakeInInvoicesAsync()
    {
        int refused = await _services.GetRequiredService<InvoiceInbox>().TakeInAsync(Cancelled);
        await ExecuteDueAsync();
        return refused;
    }

    public Task<int> TakeInEnquiriesAsync() => _services.GetRequiredService<EnquiryInbox>().TakeInAsync(EnquiryMails, Cancelled);

    public Task ExecuteDueAsync() => _services.GetRequiredService<IDueExecutor>().ExecuteDueAsync(Cancelled);

    public Task<IReadOnlyList<ItemRecord>> ItemsAsync(string integration = SupplierInvoices.IntegrationName) => Journal.ReadAllAsync(integration, Cancelled);

    /// <summary>Why a person looks at an item; empty for one that is automatic.</summary>
    public async Task<IReadOnlyList<string>> ReasonsAsync(ItemRecord item)
    {
        AuditEntry? review = (await Journal.ReadAuditAsync(item.Id, Cancelled)).LastOrDefault(entry => entry.Action == AuditAction.NeedsReview);
        return review is null ? [] : review.Detail.Split(';')[0].Split(", ");
    }

    /// <summary>The item as a reviewer sees it.</summary>
    public Task<ReviewTicket?> TicketAsync(ItemRecord item, string role)
    {
        var reviewer = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "anna"), new(ClaimTypes.Role, role)], "test"));
        return _services.GetRequiredService<IReviewDesk>().FindAsync(item.Id, reviewer, Cancelled);
    }

    /// <summary>What was read of a document, if anything.</summary>
    public async Task<InvoiceFields?> ProposalAsync(ItemRecord item) =>
        (await Journal.ReadContentsAsync(item.Id, Cancelled)).FirstOrDefault(content => content.Kind == ContentKind.Proposed) is { } proposed
        && Contract.Of<InvoiceFields>().Parse(proposed.Bytes).TryGetValue(out InvoiceFields? fields) ? fields : null;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _payable.DisposeAsync();
        _folder.Dispose();
    }
}
