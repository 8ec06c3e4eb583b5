// shape: C# 14 extension members over a received sequence
using SafeIntegration;

namespace Imports.Extensions;

public sealed record Container(string Number, double Tons);

public static class ContainerExtensions
{
    extension(IEnumerable<Container> containers)
    {
        public int Filled => containers.Count(container => container.Tons > 3);

        public IEnumerable<string> Numbers => containers.Select(container => container.Number);
    }
}

public sealed class Manifest(HttpClient port, IShip ship)
{
    public async Task RunAsync()
    {
        List<Container> containers = await port.GetFromJsonAsync<List<Container>>("containers") ?? [];
        await ship.CountAsync(containers.Filled);
        await ship.ListAsync([.. containers.Numbers]); // expect: SI1001
    }
}

public interface IShip
{
    [Effect]
    Task CountAsync(int containers);

    [Effect]
    Task ListAsync(string[] numbers);
}
