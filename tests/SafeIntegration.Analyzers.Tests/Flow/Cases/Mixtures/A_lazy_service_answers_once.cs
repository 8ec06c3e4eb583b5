// shape: a service behind an interface keeps a Lazy of a task of a record; another class activates what it answers
using SafeIntegration;

namespace Cad.Licensing;

public sealed record Licence(string Key, int Seats);

public interface ILicences
{
    Task<Licence> CurrentAsync();
}

public sealed class LicenceServer : ILicences
{
    private readonly HttpClient _server;

    private readonly Lazy<Task<Licence>> _licence;

    public LicenceServer(HttpClient server)
    {
        _server = server;
        _licence = new Lazy<Task<Licence>>(FetchAsync, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    public Task<Licence> CurrentAsync() => _licence.Value;

    private async Task<Licence> FetchAsync() =>
        await _server.GetFromJsonAsync<Licence>("licences/current") ?? throw new InvalidOperationException("There is no licence.");
}

public interface IWorkstations
{
    [Effect]
    Task ActivateAsync(string key, int seats);
}

public sealed class ActivationService(ILicences licences, IWorkstations workstations)
{
    public async Task ActivateAsync()
    {
        Licence licence = await licences.CurrentAsync();
        await workstations.ActivateAsync(licence.Key, licence.Seats); // expect: SI1001
    }
}
