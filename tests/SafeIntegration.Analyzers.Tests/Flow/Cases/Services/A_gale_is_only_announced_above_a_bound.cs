// shape: early return for anything that is not strong enough; the announcement is our own text
using SafeIntegration;

namespace Weather.Alerts;

public sealed record Wind(double Speed);

public sealed class GaleWatch(HttpClient station, IHorn horn)
{
    private const double Gale = 20.8;

    public async Task CheckAsync(string harbour, CancellationToken cancellationToken)
    {
        Wind? wind = await station.GetFromJsonAsync<Wind>($"wind/{harbour}", cancellationToken);
        if (wind is not { Speed: > Gale })
            return;
        await horn.SoundAsync(harbour);
    }
}

public interface IHorn
{
    [Effect]
    Task SoundAsync(string harbour);
}
