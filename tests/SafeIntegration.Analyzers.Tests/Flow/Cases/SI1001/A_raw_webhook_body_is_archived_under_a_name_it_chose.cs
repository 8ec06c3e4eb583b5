// The shape of many webhook receivers: read the body, pick an id out of it, keep it.
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace Shop.Hooks;

[ApiController]
[Route("hooks/parcels")]
public sealed class ParcelHookController(ILogger<ParcelHookController> logger) : ControllerBase
{
    private const string Archive = "/var/lib/shop/parcels";

    [HttpPost]
    public async Task<IActionResult> Receive(CancellationToken cancellationToken)
    {
        using StreamReader reader = new(Request.Body);
        string body = await reader.ReadToEndAsync(cancellationToken);
        logger.LogDebug("Parcel event of {Length} characters", body.Length);

        using JsonDocument document = JsonDocument.Parse(body);
        string? tracking = document.RootElement.GetProperty("tracking").GetString();
        if (string.IsNullOrWhiteSpace(tracking))
            return BadRequest();

        await System.IO.File.WriteAllTextAsync(Path.Combine(Archive, tracking + ".json"), "{}", cancellationToken); // expect: SI1001
        return Accepted();
    }
}
