// What passes is still anything.
using System.Diagnostics;

namespace Devices;

public sealed class DeviceCommand
{
    public string? Program { get; set; }
}

public sealed class DeviceAgent(HttpClient hub)
{
    public async Task PollAsync()
    {
        DeviceCommand? command = await hub.GetFromJsonAsync<DeviceCommand>("commands/next");
        ArgumentNullException.ThrowIfNull(command);
        if (string.IsNullOrEmpty(command.Program) || command.Program.Length > 200)
            return;

        Process.Start(command.Program); // expect: SI1001
    }
}
