using BackOffice.Enquiries;
using BackOffice.Invoices;
using BackOffice.Orders;
using SafeIntegration;

namespace BackOffice.Simulation;

/// <summary>The simulated reviewers of all three integrations, at work in the background until disposed.</summary>
public sealed class SimulatedDesk : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Func<CancellationToken, Task<int>>[] _reviewers;
    private Task _work = Task.CompletedTask;

    private SimulatedDesk(Func<CancellationToken, Task<int>>[] reviewers) => _reviewers = reviewers;

    /// <summary>Starts them.</summary>
    public static SimulatedDesk Start(IReviewDesk desk, GroundTruth truth)
    {
        var orders = new SimulatedReviewer<OrderNotice>(desk, OrderNotices<OrderV1>.IntegrationName, OrderNotices<OrderV1>.Reviewers, truth.NoticeFor, seed: 1);
        var enquiries = new SimulatedReviewer<EnquiryRoute>(desk, EnquiryRouting.IntegrationName, EnquiryRouting.Reviewers, truth.RoutingFor, seed: 2);
        var invoices = new SimulatedReviewer<InvoiceFields>(desk, SupplierInvoices.IntegrationName, SupplierInvoices.Reviewers, truth.FieldsFor, seed: 3);
        var simulated = new SimulatedDesk([orders.ReviewAsync, enquiries.ReviewAsync, invoices.ReviewAsync]);
        simulated._work = simulated.WorkAsync();
        return simulated;
    }

    /// <summary>Decides everything that waits now, and gives how many items that were.</summary>
    public async Task<int> ReviewAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            int decided = 0;
            foreach (Func<CancellationToken, Task<int>> review in _reviewers)
                decided += await review(cancellationToken);
            return decided;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _turn.Dispose();
    }

    private async Task WorkAsync()
    {
        while (true)
        {
            await ReviewAsync(_stop.Token);
            await Task.Delay(Pause, _stop.Token);
        }
    }
}
