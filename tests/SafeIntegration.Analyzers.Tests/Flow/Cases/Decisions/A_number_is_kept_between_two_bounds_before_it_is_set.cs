// shape: Math.Clamp and a NaN check for a set point
using SafeIntegration;

namespace Heating;

public sealed record SetPoint(double Celsius);

public sealed class Thermostat(HttpClient cloud, IBoiler boiler)
{
    public async Task FollowAsync()
    {
        SetPoint? point = await cloud.GetFromJsonAsync<SetPoint>("setpoint");
        if (point is null || double.IsNaN(point.Celsius) || point.Celsius < 5 || point.Celsius > 28)
        {
            Console.Error.WriteLine("The set point is not usable.");
            return;
        }

        await boiler.SetAsync(point.Celsius);
    }
}

public interface IBoiler
{
    [Effect]
    Task SetAsync(double celsius);
}
