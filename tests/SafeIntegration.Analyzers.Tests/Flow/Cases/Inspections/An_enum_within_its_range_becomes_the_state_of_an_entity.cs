using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SafeIntegration;

public enum ParcelState { Unknown, Announced, InTransit, Delivered, Lost }

public sealed record TrackingUpdate(string Number, ParcelState State);

public sealed class Parcel
{
    public int Id { get; set; }
    public string Number { get; set; } = "";
    public ParcelState State { get; set; }
}

public sealed class DepotContext(DbContextOptions<DepotContext> options) : DbContext(options)
{
    public DbSet<Parcel> Parcels => Set<Parcel>();
}

public sealed class TrackingConsumer(IDbContextFactory<DepotContext> contexts, ILogger<TrackingConsumer> logger)
{
    private const ParcelState First = ParcelState.Announced;
    private const ParcelState Last = ParcelState.Lost;

    private static readonly Regex NumberShape = new("^JJD[0-9]{12}$", RegexOptions.CultureInvariant);

    public async Task ConsumeAsync([ExternalInput] ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        TrackingUpdate? update = JsonSerializer.Deserialize<TrackingUpdate>(body.Span);
        if (update is not { State: >= First and <= Last } || !NumberShape.IsMatch(update.Number))
        {
            logger.LogWarning("An update was not understood.");
            return;
        }

        await using DepotContext context = await contexts.CreateDbContextAsync(cancellationToken);
        Parcel? parcel = await context.Parcels.SingleOrDefaultAsync(p => p.Number == update.Number, cancellationToken);
        if (parcel is null)
        {
            parcel = new Parcel { Number = update.Number };
            context.Parcels.Add(parcel);
        }

        parcel.State = update.State;
        await context.SaveChangesAsync(cancellationToken);
    }
}
