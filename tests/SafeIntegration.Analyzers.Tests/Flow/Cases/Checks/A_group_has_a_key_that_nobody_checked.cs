// shape: elements are filtered by one member and grouped by another; the key of the group is used
using SafeIntegration;

namespace Parcels.Routing;

public sealed class Parcel
{
    public string Zone { get; init; } = "";

    public string Carrier { get; init; } = "";
}

public interface IManifests
{
    [Effect]
    Task OpenAsync(string carrier);
}

public sealed class EveningRun(HttpClient warehouse, IManifests manifests, ILogger<EveningRun> logger) : BackgroundService
{
    private static readonly HashSet<string> ServedZones = ["inner", "outer", "island"];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Parcel[] parcels = await warehouse.GetFromJsonAsync<Parcel[]>("parcels/tonight", stoppingToken) ?? [];

        var loads = parcels
            .Where(parcel => ServedZones.Contains(parcel.Zone))
            .GroupBy(parcel => parcel.Carrier);

        foreach (IGrouping<string, Parcel> load in loads)
        {
            logger.LogInformation("{Parcels} parcels for one carrier", load.Count());
            await manifests.OpenAsync(load.Key); // expect: SI1001
        }
    }
}
