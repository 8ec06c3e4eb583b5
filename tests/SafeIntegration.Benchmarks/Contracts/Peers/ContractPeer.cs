namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>The generated contracts of this library.</summary>
internal sealed class ContractPeer<TOrder, TPage>(string name) : Peer(name)
    where TOrder : class
    where TPage : class
{
    private readonly IContract<TOrder> _order = Contract.Of<TOrder>();
    private readonly IContract<TPage> _page = Contract.Of<TPage>();

    public override object? ReadOrder(byte[] utf8) => _order.Parse(utf8).TryGetValue(out TOrder? order) ? order : null;

    public override object? ReadPage(byte[] utf8) => _page.Parse(utf8).TryGetValue(out TPage? page) ? page : null;

    /// <summary>Everything that is wrong with an order.</summary>
    public IReadOnlyList<ContractViolation> ViolationsOf(byte[] utf8) => _order.Parse(utf8).Violations;
}
