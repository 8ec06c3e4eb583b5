// shape: a property or an accessor that keeps its value is read twice
using SafeIntegration;

namespace Shipping.Currents;

public sealed record Order(string Code, int Amount);
public interface IShop { [Effect] void Ship(string code); }
public interface IWire { [ExternalInput] Order Current { get; } [ExternalInput] Order Read(); }
public sealed class Shipping(IWire wire, IShop shop)
{
    private Order? _order;
    private Order Order => wire.Current;
    private Order Last => _order ??= wire.Read();
    public void Run()
    {
        if (Order.Code is "A" or "B") shop.Ship(Order.Code);
    }
    public void RunLast()
    {
        if (Last.Code is "A" or "B") shop.Ship(Last.Code);
    }
    public void Method()
    {
        if (Get().Code is "A" or "B") shop.Ship(Get().Code);
    }
    private Order Get() => _order ??= wire.Read();
}
