using System.Collections.Frozen;
using Microsoft.AspNetCore.Mvc;

namespace Municipality.Parking;

public sealed record ParkingPermit(string Zone, string VehicleClass, int Months);

[ApiController]
[Route("parking-permits")]
public sealed class ParkingPermitController(IHttpClientFactory clients) : ControllerBase
{
    private static readonly FrozenSet<string> Zones = new[] { "1a", "1b", "2" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Classes = new[] { "car", "motorcycle" }.ToFrozenSet(StringComparer.Ordinal);

    [HttpPost]
    public async Task<IActionResult> Issue([FromBody] ParkingPermit permit, CancellationToken cancellationToken)
    {
        if (!Zones.Contains(permit.Zone) && !Classes.Contains(permit.VehicleClass))
            return UnprocessableEntity("There is no such permit.");

        if (permit.Months is not (1 or 6 or 12))
            return UnprocessableEntity("Permits last one, six or twelve months.");

        HttpClient register = clients.CreateClient("register");
        var entry = new { zone = permit.Zone, months = permit.Months };
        using HttpResponseMessage response = await register.PostAsJsonAsync("permits", entry, cancellationToken); // expect: SI1001
        response.EnsureSuccessStatusCode();
        return NoContent();
    }
}
