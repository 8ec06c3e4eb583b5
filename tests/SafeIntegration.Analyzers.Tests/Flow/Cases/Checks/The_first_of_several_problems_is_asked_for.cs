using SafeIntegration;

namespace Harbour.Berths;

public sealed record BerthRequest(string Vessel, string Flag, int Length, int Nights);

public interface IBerths
{
    [Effect]
    Task ReserveAsync(string flag, int length, int nights);
}

public sealed class BerthDesk(HttpClient agents, IBerths berths, ILogger<BerthDesk> logger)
{
    public async Task ReserveAsync(string number)
    {
        BerthRequest request = await ReadAsync(number);
        string? problem = FlagProblem(request) ?? LengthProblem(request) ?? NightsProblem(request);
        if (problem is not null)
        {
            logger.LogWarning("Request {Number} is refused: {Problem}", number, problem);
            return;
        }

        await berths.ReserveAsync(request.Flag, request.Length, request.Nights);
    }

    public async Task<bool> TryReserveAsync(string number)
    {
        BerthRequest request = await ReadAsync(number);
        if ((FlagProblem(request) ?? LengthProblem(request) ?? NightsProblem(request)) is { } problem)
        {
            logger.LogWarning("Request {Number} is refused: {Problem}", number, problem);
            return false;
        }

        await berths.ReserveAsync(request.Flag, request.Length, request.Nights);
        return true;
    }

    public async Task ReserveStepByStepAsync(string number)
    {
        BerthRequest request = await ReadAsync(number);
        string? problem = FlagProblem(request);
        problem ??= LengthProblem(request);
        problem ??= NightsProblem(request);
        if (problem is { Length: > 0 })
            return;

        await berths.ReserveAsync(request.Flag, request.Length, request.Nights);
    }

    public async Task ReserveForOneNightAsync(string number)
    {
        BerthRequest request = await ReadAsync(number);
        string? problem = request.Nights is < 1 or > 14 ? "nights" : request.Flag is not ("NL" or "DK" or "SE") ? "flag" : LengthProblem(request);
        if (problem is not null)
            return;

        await berths.ReserveAsync(request.Flag, request.Length, request.Nights);
    }

    public async Task ReserveWithoutMeasuringAsync(string number)
    {
        BerthRequest request = await ReadAsync(number);
        string? problem = FlagProblem(request) ?? NightsProblem(request);
        if (problem is null)
            await berths.ReserveAsync(request.Flag, request.Length, request.Nights); // expect: SI1001
    }

    private async Task<BerthRequest> ReadAsync(string number) =>
        await agents.GetFromJsonAsync<BerthRequest>($"requests/{number}") ?? throw new InvalidOperationException($"There is no request {number}.");

    private static string? FlagProblem(BerthRequest request) => request.Flag switch
    {
        "NL" => null,
        "DK" or "SE" => null,
        _ => "We know no ships of this flag.",
    };

    private static string? LengthProblem(BerthRequest request) => request.Length is >= 4 and <= 60 ? null : "It does not fit.";

    private static string? NightsProblem(BerthRequest request) => request.Nights is < 1 or > 14 ? "At most two weeks." : null;
}
