using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;

public sealed record ReturnLabel(string Carrier, string Tracking, int Grams);

[Route("returns")]
public sealed class ReturnsController(HttpClient depot) : ControllerBase
{
    private static readonly HashSet<string> Carriers = ["dhl", "hermes"];
    private static readonly Regex Tracking = new("^[0-9A-Z]{12,20}$");

    private static readonly List<Func<ReturnLabel, string?>> Checks =
    [
        label => Carriers.Contains(label.Carrier) ? null : "The carrier is not one of ours.",
        label => Tracking.IsMatch(label.Tracking) ? null : "This is no tracking number.",
        CheckWeight,
    ];

    [HttpPost]
    public async Task<IActionResult> AnnounceAsync(CancellationToken cancellationToken)
    {
        ReturnLabel? label = await Request.ReadFromJsonAsync<ReturnLabel>(cancellationToken);
        if (label is null)
            return BadRequest();

        string[] problems = Checks.Select(check => check(label)).OfType<string>().ToArray();
        if (problems is not [])
            return UnprocessableEntity(problems);

        await depot.PostAsJsonAsync("arrivals", new { label.Carrier, label.Tracking, label.Grams }, cancellationToken);
        return Accepted();
    }

    private static string? CheckWeight(ReturnLabel label)
    {
        if (label.Grams < 10)
            return "Too light.";
        return label.Grams > 30_000 ? "Too heavy." : null;
    }
}
