// shape: base class of typed clients with a generic send method
using System.Text.Json;
using SafeIntegration;

namespace Energy;

public abstract class ApiClient(HttpClient http)
{
    protected async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using HttpResponseMessage response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        await using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
        return (await JsonSerializer.DeserializeAsync<T>(body, cancellationToken: cancellationToken))!;
    }
}

public sealed record Tariff(string Code, decimal PerKilowattHour);

public sealed class TariffClient(HttpClient http) : ApiClient(http)
{
    public Task<Tariff> CurrentAsync(string region, CancellationToken cancellationToken) => GetAsync<Tariff>($"regions/{region}/tariff", cancellationToken);
}

public sealed class TariffJob(TariffClient client)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Tariff tariff = await client.CurrentAsync("north", cancellationToken);
        await SetPriceAsync(tariff.Code, tariff.PerKilowattHour); // expect: SI1001
    }

    [Effect]
    private static Task SetPriceAsync(string code, decimal price) => Console.Out.WriteLineAsync($"{code}: {price}");
}
