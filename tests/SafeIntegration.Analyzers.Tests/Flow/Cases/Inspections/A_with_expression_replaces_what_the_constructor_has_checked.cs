using System.Net.Http.Json;
using System.Text.RegularExpressions;

public sealed record DeliveryNotice(string Gate, string Plate, string? CorrectedPlate);

public sealed record GatePass
{
    private static readonly Regex Shape = new("^[A-Z]{1,3}-[A-Z]{1,2}-[0-9]{1,4}$");
    private static readonly HashSet<string> Gates = ["north", "south"];

    public GatePass(string gate, string plate)
    {
        if (!Gates.Contains(gate))
            throw new ArgumentException("There is no such gate.", nameof(gate));
        if (!Shape.IsMatch(plate))
            throw new ArgumentException("This is no plate.", nameof(plate));
        Gate = gate;
        Plate = plate;
    }

    public string Gate { get; }

    public string Plate { get; init; }
}

public sealed class GateKeeper(HttpClient forwarder, HttpClient barriers)
{
    public async Task AdmitAsync(CancellationToken cancellationToken)
    {
        DeliveryNotice notice = await forwarder.GetFromJsonAsync<DeliveryNotice>("notices/next", cancellationToken)
            ?? throw new InvalidDataException("No notice.");

        var pass = new GatePass(notice.Gate, notice.Plate);
        if (notice.CorrectedPlate is { Length: > 0 } corrected)
            pass = pass with { Plate = corrected };

        await barriers.PostAsJsonAsync($"gates/{pass.Gate}/passes", new { pass.Plate }, cancellationToken); // expect: SI1001
    }
}
