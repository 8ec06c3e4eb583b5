// shape: computed property whose default throws
using SafeIntegration;

namespace Vehicles;

public enum Lane { Left, Right }

public sealed record Approach(string Side)
{
    public Lane Lane => Side switch
    {
        "L" => Lane.Left,
        "R" => Lane.Right,
        _ => throw new FormatException("The side is neither left nor right."),
    };
}

public sealed class Signals(HttpClient camera, ISignal signal)
{
    public async Task SwitchAsync()
    {
        Approach? approach = await camera.GetFromJsonAsync<Approach>("approach");
        if (approach is not null)
            signal.Green(approach.Lane);
    }
}

public interface ISignal
{
    [Effect]
    void Green(Lane lane);
}
