// shape: Require(bool) helper with DoesNotReturnIf
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using SafeIntegration;

namespace Brewery.Tanks;

public static class Check
{
    public static void Require([DoesNotReturnIf(false)] bool condition, [CallerArgumentExpression(nameof(condition))] string? text = null)
    {
        if (!condition)
            throw new InvalidDataException($"Refused: {text}");
    }
}

public sealed record TankSetting(int Tank, double Celsius);

public interface IThermostat
{
    [Effect]
    Task SetAsync(int tank, double celsius);
}

public sealed class SettingSync(HttpClient brewmaster, IThermostat thermostat)
{
    public async Task SyncAsync()
    {
        TankSetting? setting = await brewmaster.GetFromJsonAsync<TankSetting>("settings/next");
        Check.Require(setting is not null);
        Check.Require(setting.Tank is >= 1 and <= 12);
        Check.Require(setting.Celsius is > 1.0 and < 24.0);

        await thermostat.SetAsync(setting.Tank, setting.Celsius);
    }
}
