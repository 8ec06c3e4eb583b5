// shape: settings of a tenant behind an indexer that asks a service
using SafeIntegration;

namespace Tenancy;

public interface ISettings
{
    string this[string key] { get; }
}

public sealed class RemoteSettings(HttpClient service) : ISettings
{
    public string this[string key] => service.GetStringAsync("settings/" + Uri.EscapeDataString(key)).GetAwaiter().GetResult();
}

public interface ISmsGateway
{
    [Effect]
    Task SendAsync(string sender, string text);
}

public sealed class Reminder(ISettings settings, ISmsGateway gateway)
{
    public Task RemindAsync() => gateway.SendAsync(settings["sender"], "Your appointment is tomorrow."); // expect: SI1001
}
