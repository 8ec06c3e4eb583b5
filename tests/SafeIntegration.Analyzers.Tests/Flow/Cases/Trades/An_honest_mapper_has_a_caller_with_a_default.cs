// shape: generic mapper interface that returns a nullable enum
using SafeIntegration;

namespace Freight.Services;

public enum Service
{
    Economy,
    NextDay,
    Refrigerated,
}

public interface IMapper<in TFrom, TTo>
    where TTo : struct
{
    TTo? Map(TFrom value);
}

public sealed class ServiceCodes : IMapper<string, Service>
{
    public Service? Map(string value) => value switch
    {
        "ND" => Service.NextDay,
        "RF" => Service.Refrigerated,
        "EC" => Service.Economy,
        _ => null,
    };
}

public sealed record Consignment(string ServiceCode);

public interface ICarrier
{
    [Effect]
    Task BookAsync(Guid consignment, Service service);
}

public sealed class Booker(HttpClient market, IMapper<string, Service> services, ICarrier carrier)
{
    public async Task BookAsync(Guid id, CancellationToken cancellationToken)
    {
        Consignment consignment = await market.GetFromJsonAsync<Consignment>($"consignments/{id}", cancellationToken)
            ?? throw new InvalidDataException("The market knows no such consignment.");

        Service service = services.Map(consignment.ServiceCode) ?? Service.Economy;
        await carrier.BookAsync(id, service); // expect: SI1005
    }
}
