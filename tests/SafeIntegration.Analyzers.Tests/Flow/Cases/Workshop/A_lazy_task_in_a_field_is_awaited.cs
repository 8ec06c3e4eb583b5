// shape: client with a lazily fetched, shared value
using SafeIntegration;

namespace Lazies;

public interface IFirmware
{
    [Effect]
    Task InstallAsync(string version);
}

public sealed class Updater
{
    private readonly Lazy<Task<string>> _latest;
    private readonly IFirmware _firmware;

    public Updater(HttpClient releases, IFirmware firmware)
    {
        _firmware = firmware;
        _latest = new Lazy<Task<string>>(() => releases.GetStringAsync("latest"));
    }

    public async Task RunAsync()
    {
        string version = await _latest.Value;
        await _firmware.InstallAsync(version); // expect: SI1001
    }
}
