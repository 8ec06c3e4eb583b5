using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

public sealed record PickupForm(string? Depot, string? Day, string? Parcels);

public sealed class PickupCommand
{
    private static readonly HashSet<string> s_depots = new(StringComparer.Ordinal) { "HAM", "BER", "MUC" };

    private PickupCommand(string depot, DateOnly day, int parcels) => (Depot, Day, Parcels) = (depot, day, parcels);

    public string Depot { get; }

    public DateOnly Day { get; }

    public int Parcels { get; }

    public static bool TryCreate(PickupForm form, [NotNullWhen(true)] out PickupCommand? command)
    {
        if (form.Depot is { } depot && s_depots.Contains(depot)
            && DateOnly.TryParse(form.Day, out DateOnly day)
            && int.TryParse(form.Parcels, out int parcels) && parcels is > 0 and <= 200)
        {
            command = new PickupCommand(depot, day, parcels);
            return true;
        }

        command = null;
        return false;
    }
}

public interface IPickups
{
    [Effect]
    Task OrderAsync(string depot, DateOnly day, int parcels, CancellationToken cancellationToken);
}

[ApiController]
[Route("pickups")]
public sealed class PickupController(ChannelWriter<PickupCommand> writer) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> PostAsync([FromForm] PickupForm form, CancellationToken cancellationToken)
    {
        if (!PickupCommand.TryCreate(form, out PickupCommand? command))
            return BadRequest();
        await writer.WriteAsync(command, cancellationToken);
        return Accepted();
    }
}

public sealed class PickupWorker(ChannelReader<PickupCommand> reader, IPickups pickups) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await reader.WaitToReadAsync(stoppingToken))
        {
            while (reader.TryRead(out PickupCommand? command))
                await pickups.OrderAsync(command.Depot, command.Day, command.Parcels, stoppingToken);
        }
    }
}
