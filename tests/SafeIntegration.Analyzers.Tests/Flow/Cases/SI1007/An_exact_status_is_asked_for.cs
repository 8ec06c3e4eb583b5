// 200 and nothing else.
using System.Net;

namespace Devices;

public sealed class DeviceList(HttpClient hub)
{
    public async Task<List<string>> LoadAsync()
    {
        HttpResponseMessage response = await hub.GetAsync("devices");
        if (response.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"The hub answered {response.StatusCode}.");
        return await response.Content.ReadFromJsonAsync<List<string>>() ?? [];
    }
}
