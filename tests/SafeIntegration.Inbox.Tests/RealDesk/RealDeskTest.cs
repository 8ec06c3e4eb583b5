using Microsoft.Playwright;
using SafeIntegration.Inbox.Tests.Support;

namespace SafeIntegration.Inbox.Tests.RealDesk;

/// <summary>A test of pages in a real browser, before the real desk and its journal.</summary>
public abstract class RealDeskTest(Chromium chromium) : BrowserTest(chromium)
{
    // The order of the members of BillFields.
    private protected const string Number = "#field-0";
    private protected const string Date = "#field-1";
    private protected const string Total = "#field-2";
    private protected const string Kind = "#field-3";
    private protected const string IsUrgent = "#field-4";
    private protected const string Approve = "button[value=Approve]";

    private protected const string Text =
        """
        Nordic Steel AS                         Invoice R-2026-114
        Havnegata 12, 7010 Trondheim            Date 12.03.2026

        Net                                       12 400,00
        VAT 25 %                                   3 100,00
        Total due                                 15 500,00 EUR
        """;

    private protected static readonly BillFields Right = new("R-2026-114", new DateOnly(2026, 3, 12), 15500.00m, BillKind.Invoice, false);

    private RealDeskApplication? _app;

    private protected RealDeskApplication App => _app!;

    private protected override string Origin => App.Origin;

    private protected override string Inbox => App.Inbox;

    public override async ValueTask InitializeAsync() => _app = await RealDeskApplication.StartAsync();

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        if (_app is not null)
            await _app.DisposeAsync();
    }

    private protected Task<ItemId> SubmitAsync(string id = "bill-1", BillFields? read = null) =>
        App.SubmitAsync(new Bill(id, "Nordic Steel AS", Text, read ?? Right));

    private protected Task<IPage> OpenAsync(ItemId item, string user = InboxApplication.Anna) => OpenAsync($"/items/{item.Value}", user);

    /// <summary>Presses the button that approves, and waits for the page that answers.</summary>
    private protected static Task ApproveAsync(IPage page) => FollowAsync(page, () => page.ClickAsync(Approve));
}
