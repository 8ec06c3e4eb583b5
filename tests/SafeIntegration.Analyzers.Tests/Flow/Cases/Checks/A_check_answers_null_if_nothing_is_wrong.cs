// shape: a controller's helper answers with the first problem or null, and the action matches it by `is { }`
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

namespace BikeRepair.Bookings;

public sealed class RepairRequest
{
    public string FrameNumber { get; set; } = "";

    public string Job { get; set; } = "";

    public int Minutes { get; set; }

    public string? Remark { get; set; }
}

public interface IWorkshopCalendar
{
    [Effect]
    Task<int> ReserveAsync(string frameNumber, string job, int minutes);
}

[ApiController, Route("repairs")]
public sealed class RepairsController(IWorkshopCalendar calendar, ILogger<RepairsController> logger) : ControllerBase
{
    private static readonly Regex FrameNumbers = new("^[A-Z]{2}[0-9]{6}$", RegexOptions.CultureInvariant);

    private static readonly Dictionary<string, int> LongestMinutes = new() { ["brakes"] = 60, ["gears"] = 90, ["wheel"] = 120, ["overhaul"] = 480 };

    [HttpPost]
    public async Task<IActionResult> BookAsync(RepairRequest request)
    {
        if (FirstProblem(request) is { } problem)
        {
            logger.LogInformation("Repair refused, remark was {Remark}", request.Remark);
            return UnprocessableEntity(problem);
        }

        int slot = await calendar.ReserveAsync(request.FrameNumber, request.Job, request.Minutes);
        return Created($"repairs/{slot}", null);
    }

    private static ProblemDetails? FirstProblem(RepairRequest request)
    {
        if (!FrameNumbers.IsMatch(request.FrameNumber))
            return new ProblemDetails { Title = "Frame number", Detail = "Two letters and six digits." };
        if (!LongestMinutes.ContainsKey(request.Job))
            return new ProblemDetails { Title = "Job", Detail = $"We do no '{request.Job}'." };

        return request.Minutes is < 15 or > 480 ? new ProblemDetails { Title = "Minutes", Detail = "A quarter of an hour up to a day." } : null;
    }
}
