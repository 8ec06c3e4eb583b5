using SafeIntegration;

namespace Insurance.Glass;

public sealed record GlassClaim(string Pane, int Centimetres);

public interface IGlaziers
{
    [Effect]
    Task OrderAsync(string pane, int centimetres);
}

public sealed class GlassDesk(HttpClient portal, IGlaziers glaziers, ILogger<GlassDesk> logger)
{
    private static readonly string[] Panes = ["front", "rear", "side"];

    public async Task OrderAsync(int number)
    {
        GlassClaim claim = await ReadAsync(number);
        var (ok, error) = Judge(claim);
        if (!ok)
        {
            logger.LogWarning("Claim {Number} is refused: {Error}", number, error);
            return;
        }

        await glaziers.OrderAsync(claim.Pane, claim.Centimetres);
    }

    public async Task OrderByVerdictAsync(int number)
    {
        GlassClaim claim = await ReadAsync(number);
        var verdict = await JudgeAsync(claim);
        if (verdict.Ok)
            await glaziers.OrderAsync(claim.Pane, claim.Centimetres);
    }

    public async Task OrderUnlessAnErrorIsToldAsync(int number)
    {
        GlassClaim claim = await ReadAsync(number);
        if (JudgeAtOnce(claim) is (false, var error))
        {
            logger.LogWarning("Claim {Number} is refused: {Error}", number, error);
            return;
        }

        await glaziers.OrderAsync(claim.Pane, claim.Centimetres);
    }

    public async Task OrderWhatIsRefusedAsync(int number)
    {
        GlassClaim claim = await ReadAsync(number);
        var (ok, error) = Judge(claim);
        if (ok)
            return;

        logger.LogInformation("Ordered all the same: {Error}", error);
        await glaziers.OrderAsync(claim.Pane, claim.Centimetres); // expect: SI1001
    }

    private async Task<GlassClaim> ReadAsync(int number) =>
        await portal.GetFromJsonAsync<GlassClaim>($"claims/{number}") ?? throw new InvalidOperationException($"There is no claim {number}.");

    private static (bool Ok, string? Error) Judge(GlassClaim claim)
    {
        if (!Panes.Contains(claim.Pane))
            return (false, "There is no such pane.");
        if (claim.Centimetres is < 10 or > 180)
            return (false, $"No pane is {claim.Centimetres} centimetres wide.");
        return (true, null);
    }

    private static (bool Ok, string? Error) JudgeAtOnce(GlassClaim claim) =>
        !Panes.Contains(claim.Pane) ? (false, "pane") : claim.Centimetres is < 10 or > 180 ? (false, "width") : (true, null);

    private static async Task<(bool Ok, string? Error)> JudgeAsync(GlassClaim claim)
    {
        await Task.Yield();
        return claim switch
        {
            { Pane: not ("front" or "rear" or "side") } => (false, "pane"),
            { Centimetres: < 10 or > 180 } => (false, "width"),
            _ => (true, null),
        };
    }
}
