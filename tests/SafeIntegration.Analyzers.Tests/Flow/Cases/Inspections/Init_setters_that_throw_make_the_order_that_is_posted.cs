using System.Net.Http.Json;
using System.Runtime.CompilerServices;

public sealed class PartnerOrder
{
    public string Currency { get; set; } = "";
    public decimal Total { get; set; }
    public string Channel { get; set; } = "";
}

public sealed class DomainException(string member) : Exception($"'{member}' is not acceptable.");

public sealed record SalesOrder
{
    private static readonly HashSet<string> Currencies = ["EUR", "USD"];
    private static readonly decimal Highest = 10_000m;

    public required string Currency
    {
        get;
        init => field = Currencies.Contains(value) ? value : throw new DomainException(nameof(Currency));
    }

    public required decimal Total
    {
        get;
        init
        {
            if (value <= 0 || value > Highest)
                throw new DomainException(nameof(Total));
            field = value;
        }
    }

    public required string Channel
    {
        get;
        init => field = value switch
        {
            "web" or "app" or "phone" => value,
            _ => throw new DomainException(nameof(Channel)),
        };
    }
}

public sealed class OrderForwarder(HttpClient marketplace, HttpClient erp)
{
    public async Task ForwardAsync(CancellationToken cancellationToken)
    {
        PartnerOrder? incoming = await marketplace.GetFromJsonAsync<PartnerOrder>("orders/oldest", cancellationToken);
        if (incoming is null)
            return;

        var order = new SalesOrder { Currency = incoming.Currency, Total = incoming.Total, Channel = incoming.Channel };
        await erp.PostAsJsonAsync("orders", order, cancellationToken);
    }
}
