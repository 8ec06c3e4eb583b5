// shape: computed property with a switch and a default arm on the payload's own type
using SafeIntegration;

namespace Vehicles;

public enum Class { Car, Truck, Bus }

public sealed record Vehicle(string Kind)
{
    public Class Class => Kind switch
    {
        "truck" or "lorry" => Class.Truck,
        "coach" => Class.Bus,
        _ => Class.Car,
    };
}

public sealed class TollGate(HttpClient registry, IToll toll)
{
    public async Task PassAsync(string plate)
    {
        Vehicle? vehicle = await registry.GetFromJsonAsync<Vehicle>("vehicles/" + plate);
        if (vehicle is null)
            return;
        toll.Charge(vehicle.Class); // expect: SI1005
    }
}

public interface IToll
{
    [Effect]
    void Charge(Class vehicle);
}
