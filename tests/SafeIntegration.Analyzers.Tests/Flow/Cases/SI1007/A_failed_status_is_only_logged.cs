// Told, and read all the same.
namespace Devices;

public sealed class DeviceList(HttpClient hub, ILogger<DeviceList> logger)
{
    public async Task<List<string>> LoadAsync()
    {
        HttpResponseMessage response = await hub.GetAsync("devices");
        if (!response.IsSuccessStatusCode)
            logger.LogError("The hub answered {Status}", response.StatusCode);
        return await response.Content.ReadFromJsonAsync<List<string>>() ?? []; // expect: SI1007
    }
}
