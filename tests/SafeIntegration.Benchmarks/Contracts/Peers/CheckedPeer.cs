using System.Text.Json;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>System.Text.Json by source generation into plain classes, and a validation of the objects afterwards.</summary>
internal abstract class CheckedPeer(string name) : Peer(name)
{
    public sealed override object? ReadOrder(byte[] utf8) =>
        JsonSerializer.Deserialize(utf8, PlainContext.Default.Order) is { } order && IsValid(order) ? order : null;

    public sealed override object? ReadPage(byte[] utf8) =>
        JsonSerializer.Deserialize(utf8, PlainContext.Default.OrderPage) is { } page && IsValid(page) ? page : null;

    protected abstract bool IsValid(Plain.Order order);

    protected abstract bool IsValid(Plain.OrderPage page);
}
