using System.Net.Mail;
using Microsoft.AspNetCore.Mvc;

namespace Municipality.Permits;

public sealed record StreetFestival(string District, int Visitors, DateOnly Day, string Category);

[ApiController]
[Route("street-festivals")]
public sealed class StreetFestivalController(SmtpClient mail, TimeProvider clock) : ControllerBase
{
    private static readonly string[] Districts = ["North", "Harbour", "Old Town"];

    [HttpPost]
    public async Task<IActionResult> Register([FromBody] StreetFestival festival, CancellationToken cancellationToken)
    {
        if (ObjectionTo(festival) is { } objection)
            return Problem(objection, statusCode: StatusCodes.Status422UnprocessableEntity);

        string body = $"""
            District: {festival.District}
            Visitors: {festival.Visitors}
            Day:      {festival.Day:yyyy-MM-dd}
            Category: {festival.Category}
            """;
        await mail.SendMailAsync("portal@city.example", "permits@city.example", "A street festival was registered", body, cancellationToken);
        return NoContent();
    }

    // What is wrong with it, or null.
    private string? ObjectionTo(StreetFestival festival)
    {
        DateOnly today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        DateOnly earliest = today.AddDays(21);
        DateOnly latest = today.AddMonths(12);

        return festival switch
        {
            { Visitors: < 20 or > 8_000 } => "Between 20 and 8000 visitors can be registered online.",
            { Category: not ("music" or "market" or "sports") } => "This category needs a hearing.",
            _ when !Districts.Contains(festival.District) => "This district is not ours.",
            { Day: var day } when day < earliest || day > latest => "Register three weeks to one year before the day.",
            _ => null,
        };
    }
}
