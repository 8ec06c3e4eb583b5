using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

namespace Exchanges.Appointments;

public sealed class AppointmentRequest
{
    [Required]
    [RegularExpression("^[A-Z][0-9]{9}$")]
    public required string InsuranceNumber { get; init; }

    [Range(1, 5)]
    public required int Room { get; init; }
}

public interface ICalendar
{
    [Effect]
    Task BookAsync(string insuranceNumber, int room, CancellationToken cancellationToken);
}

[ApiController]
[Route("appointments")]
public sealed class AppointmentsController : ControllerBase
{
    private readonly ICalendar _calendar;

    public AppointmentsController(ICalendar calendar) => _calendar = calendar;

    [HttpPost]
    public async Task<ActionResult> BookAsync([FromBody] AppointmentRequest request, CancellationToken cancellationToken)
    {
        await _calendar.BookAsync(request.InsuranceNumber, request.Room, cancellationToken);
        return NoContent();
    }
}
