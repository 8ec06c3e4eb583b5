using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json;

namespace Populated;

public sealed class Device
{
    public int Id { get; set; }

    public string Firmware { get; set; } = "";
}

public sealed class Devices(HttpClient fleet, DbContext database)
{
    public async Task RefreshAsync(int id)
    {
        Device device = await database.Set<Device>().SingleAsync(device => device.Id == id);
        JsonConvert.PopulateObject(await fleet.GetStringAsync($"devices/{id}"), device);
        await database.SaveChangesAsync(); // expect: SI1001
    }
}
