// shape: [ApiController] with an annotated model
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

namespace Utility.Meters;

public sealed class MeterReading
{
    [Required]
    [RegularExpression("^[0-9]{10}$")]
    public required string Meter { get; init; }

    [Range(1, 999_999)]
    public required int KilowattHours { get; init; }
}

public interface IMeterLedger
{
    [Effect]
    Task RecordAsync(string meter, int kilowattHours, CancellationToken cancellationToken);
}

[ApiController]
[Route("readings")]
public sealed class ReadingsController(IMeterLedger ledger) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> PostAsync([FromBody] MeterReading reading, CancellationToken cancellationToken)
    {
        await ledger.RecordAsync(reading.Meter, reading.KilowattHours, cancellationToken);
        return NoContent();
    }
}
