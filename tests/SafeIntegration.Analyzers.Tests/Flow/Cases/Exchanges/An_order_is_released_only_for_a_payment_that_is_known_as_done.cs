using SafeIntegration;

public sealed record OpenOrder(Guid Id, string PaymentNumber, string Mail);

public sealed class PaymentDto
{
    public string? Status { get; set; }

    public bool Live { get; set; }

    public decimal RiskScore { get; set; }

    public List<string> Captures { get; set; } = [];
}

public interface IOpenOrders
{
    Task<IReadOnlyList<OpenOrder>> ListAsync(CancellationToken cancellationToken);
}

public interface IFulfilment
{
    [Effect]
    Task ReleaseAsync(Guid order, CancellationToken cancellationToken);

    [Effect]
    Task AlertAsync(Guid order, CancellationToken cancellationToken);
}

public sealed class ReleaseJob(HttpClient http, IOpenOrders orders, IFulfilment fulfilment)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (OpenOrder order in await orders.ListAsync(cancellationToken))
        {
            PaymentDto? payment = await http.GetFromJsonAsync<PaymentDto>($"payments/{order.PaymentNumber}", cancellationToken);
            if (payment is null || payment.Captures.Count == 0)
                continue;

            if (payment.RiskScore > 0.8m)
                await fulfilment.AlertAsync(order.Id, cancellationToken);

            if (!payment.Live)
                continue;
            if (payment.Status is not ("paid" or "captured"))
                continue;

            await fulfilment.ReleaseAsync(order.Id, cancellationToken);
        }
    }
}
