using SafeIntegration;

namespace Exchanges.Levels;

public enum ServiceLevel
{
    Standard,
    Express,
    Overnight,
}

public sealed record MarketplaceOrder(string Service);

public static class MarketplaceOrderExtensions
{
    extension(MarketplaceOrder order)
    {
        public ServiceLevel? Level => order.Service switch
        {
            "std" => ServiceLevel.Standard,
            "exp" => ServiceLevel.Express,
            "overnight" => ServiceLevel.Overnight,
            _ => null,
        };
    }
}

public interface ICarrier
{
    Task BookAsync(Guid parcel, [Effect] ServiceLevel level);
}

public sealed class BookingHandler(ICarrier carrier)
{
    public async Task HandleAsync(Guid parcel, [ExternalInput] MarketplaceOrder order)
    {
        ServiceLevel level = order.Level ?? ServiceLevel.Standard;
        await carrier.BookAsync(parcel, level); // expect: SI1005
    }
}
