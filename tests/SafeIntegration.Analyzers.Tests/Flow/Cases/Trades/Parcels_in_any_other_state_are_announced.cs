// shape: switch expression over property patterns whose arms are tasks
using SafeIntegration;

namespace Parcels.Notices;

public sealed record Tracking(string State, int Days);

public interface IOpenParcels
{
    Task<IReadOnlyList<string>> ListAsync();
}

public interface ICustomerNotice
{
    [Effect]
    Task SendAsync(string parcel, string text);
}

public sealed class ParcelNotices(HttpClient carrier, IOpenParcels parcels, ICustomerNotice notice)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (string number in await parcels.ListAsync())
        {
            Tracking? tracking = await carrier.GetFromJsonAsync<Tracking>($"tracking/{number}", cancellationToken);
            if (tracking is null)
                continue;

            Task step = tracking switch
            {
                { State: "lost" } => Task.CompletedTask,
                { State: "held" or "customs" } => Task.CompletedTask,
                _ => notice.SendAsync(number, "Your parcel is on its way."), // expect: SI1002
            };
            await step;
        }
    }
}
