using SafeIntegration;

public sealed record OpenOrder(Guid Id, string PaymentNumber);

public sealed record PaymentStatus(string? Status, string? Method);

public interface IOpenOrders
{
    IAsyncEnumerable<OpenOrder> StreamAsync(CancellationToken cancellationToken);
}

public interface IFulfilment
{
    [Effect]
    Task ReleaseAsync(Guid order, CancellationToken cancellationToken);
}

public sealed class PaymentGateway(IHttpClientFactory clients)
{
    public async Task<PaymentStatus?> FindAsync(string number, CancellationToken cancellationToken)
    {
        HttpClient http = clients.CreateClient("payments");
        return await http.GetFromJsonAsync<PaymentStatus>($"payments/{number}", cancellationToken);
    }
}

public sealed class ReleaseWorker(IOpenOrders orders, PaymentGateway payments, IFulfilment fulfilment) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await foreach (OpenOrder order in orders.StreamAsync(stoppingToken))
                await TryReleaseAsync(order, stoppingToken);
            await Task.Delay(TimeSpan.FromSeconds(30), stoppingToken);
        }
    }

    private async Task TryReleaseAsync(OpenOrder order, CancellationToken cancellationToken)
    {
        PaymentStatus? payment = await payments.FindAsync(order.PaymentNumber, cancellationToken);
        if (payment is null)
            return;
        if (payment.Status is "failed" or "cancelled" or "expired")
            return;

        await fulfilment.ReleaseAsync(order.Id, cancellationToken); // expect: SI1002
    }
}
