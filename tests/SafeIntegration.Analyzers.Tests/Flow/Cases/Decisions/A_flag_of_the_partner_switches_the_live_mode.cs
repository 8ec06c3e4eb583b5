// shape: options object filled from a remote document, bool that defaults to false
using SafeIntegration;

namespace Switches;

public sealed class RemoteOptions
{
    public bool DryRun { get; set; }
    public int BatchSize { get; set; } = 100;
}

public sealed class Deleter(HttpClient settings, IRecords records)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        RemoteOptions options = await settings.GetFromJsonAsync<RemoteOptions>("options", cancellationToken) ?? new RemoteOptions();
        if (options.DryRun)
        {
            Console.WriteLine("Nothing is deleted.");
            return;
        }

        await records.DeleteOldAsync(cancellationToken); // expect: SI1002
    }
}

public interface IRecords
{
    [Effect]
    Task DeleteOldAsync(CancellationToken cancellationToken);
}
