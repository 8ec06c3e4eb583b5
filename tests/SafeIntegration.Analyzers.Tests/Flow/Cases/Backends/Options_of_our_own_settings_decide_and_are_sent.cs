using Microsoft.Extensions.Options;

namespace Settings;

public sealed class WarehouseOptions
{
    public string Dock { get; set; } = "north";

    public bool IsOpen { get; set; }
}

public sealed class DockCall(IOptionsMonitor<WarehouseOptions> options, HttpClient yard)
{
    public async Task CallAsync(CancellationToken cancellationToken)
    {
        if (!options.CurrentValue.IsOpen)
            return;
        using HttpResponseMessage answer = await yard.PostAsJsonAsync("call", options.CurrentValue.Dock, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
