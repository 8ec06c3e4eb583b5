using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

namespace Auctions.Lots;

public interface IAuctionHouse
{
    [Effect]
    Task AnnounceAsync(string lot, CancellationToken cancellationToken);

    [Effect]
    Task OpenAsync(string lot, CancellationToken cancellationToken);
}

[ApiController]
[Route("lots")]
public sealed class LotsController(IAuctionHouse house, ILogger<LotsController> logger) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> OpenAsync([FromBody] List<string> lots, CancellationToken cancellationToken)
    {
        for (int i = 0; i < lots.Count; i++)
            logger.LogInformation("Lot {Number} of {Count}", i + 1, lots.Count);
        foreach (string lot in lots)
            await house.AnnounceAsync(lot, cancellationToken); // expect: SI1001
        foreach (string lot in lots)
            await house.OpenAsync(lot, cancellationToken); // expect: SI1001
        return Accepted();
    }
}
