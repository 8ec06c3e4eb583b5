using System.Text.Json.Serialization;

namespace TheFailures.Orders;

public class OrderPage
{
    public List<Order> Orders { get; set; } = [];

    public string? Next { get; set; }
}

public class Order
{
    public string Id { get; set; } = "";

    [JsonPropertyName("customer_name")]
    public string CustomerName { get; set; } = "";

    public string Email { get; set; } = "";

    public string Language { get; set; } = "en";

    public string Status { get; set; } = "";

    public string Currency { get; set; } = "EUR";

    public decimal Total { get; set; }

    [JsonPropertyName("updated_at")]
    public DateTimeOffset UpdatedAt { get; set; }

    public string Note { get; set; } = "";

    public List<OrderLine> Lines { get; set; } = [];
}

public class OrderLine
{
    public string Sku { get; set; } = "";

    public string Title { get; set; } = "";

    public int Quantity { get; set; }
}
