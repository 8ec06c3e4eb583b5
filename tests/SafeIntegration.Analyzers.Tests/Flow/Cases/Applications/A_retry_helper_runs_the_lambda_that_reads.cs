// shape: retry helper of one's own around every call
using SafeIntegration;

namespace Freight;

public static class Retry
{
    public static async Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> action, int attempts, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await action(cancellationToken).ConfigureAwait(false);
            }
            catch (HttpRequestException) when (attempt < attempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt), cancellationToken);
            }
        }
    }
}

public sealed record Label(string Tracking, string Depot);

public sealed class LabelService(HttpClient carrier, ILabelPrinter printer)
{
    public async Task PrintAsync(int parcel, CancellationToken cancellationToken)
    {
        Label? label = await Retry.ExecuteAsync(token => carrier.GetFromJsonAsync<Label>($"labels/{parcel}", token), attempts: 3, cancellationToken);
        ArgumentNullException.ThrowIfNull(label);
        await printer.PrintAsync(label.Tracking); // expect: SI1001
    }
}

public interface ILabelPrinter
{
    [Effect]
    Task PrintAsync(string tracking);
}
