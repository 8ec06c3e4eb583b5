namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>How far an order is.</summary>
public enum OrderStatus
{
    Pending,
    Paid,
    Shipped,
    Delivered,
    Cancelled,
}
