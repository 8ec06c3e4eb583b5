// Written by one method, charged by another.
using SafeIntegration;

namespace Charging;

[Contract("tariff.v1")]
public sealed partial record Tariff
{
    public required decimal PerKilowattHour { get; init; }
}

public sealed class ChargingPoint(HttpClient utility)
{
    private decimal _price = 0.30m;

    public async Task RefreshAsync()
    {
        try
        {
            Tariff tariff = await utility.GetContractAsync<Tariff>("tariff");
            _price = tariff.PerKilowattHour;
        }
        catch (Exception)
        {
            _price = 0.10m;
        }
    }

    public void Stop(int session, decimal units) => Bill(session, units * _price); // expect: SI1004

    [Effect]
    private static void Bill(int session, decimal amount) => Console.WriteLine($"{session}: {amount}");
}
