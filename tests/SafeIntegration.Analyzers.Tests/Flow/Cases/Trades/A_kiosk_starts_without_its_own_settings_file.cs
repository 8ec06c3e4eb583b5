// shape: lazily loaded settings of the application with a default when the file is broken
using System.Text.Json;
using SafeIntegration;

namespace Kiosk.Startup;

public sealed record KioskSettings(int Brightness, string Language)
{
    public static KioskSettings Default { get; } = new(80, "en");
}

public interface IPanel
{
    [Effect]
    void SetBrightness(int percent);
}

public sealed class KioskHost(IPanel panel) : IHostedService
{
    private static readonly Lazy<KioskSettings> s_settings = new(Load);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        panel.SetBrightness(s_settings.Value.Brightness);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static KioskSettings Load()
    {
        try
        {
            string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "kiosk.json"));
            return JsonSerializer.Deserialize<KioskSettings>(text) ?? KioskSettings.Default;
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return KioskSettings.Default;
        }
    }
}
