// shape: settings of a thermostat, sent by an app, refused by the setter
using SafeIntegration;

namespace Thermostats;

public sealed class Setpoint
{
    public double Celsius
    {
        get;
        set => field = value is >= 5 and <= 28 ? value : throw new ArgumentOutOfRangeException(nameof(value), "5 to 28 degrees.");
    }

    public string Label { get; set; } = "";
}

public interface IValve
{
    [Effect]
    void Heat(double celsius);
}

public static class SetpointEndpoint
{
    public static async Task<IResult> PutAsync(HttpRequest request, IValve valve)
    {
        Setpoint? setpoint;
        try
        {
            setpoint = await request.ReadFromJsonAsync<Setpoint>();
        }
        catch (ArgumentOutOfRangeException)
        {
            return Results.UnprocessableEntity();
        }

        if (setpoint is null)
            return Results.BadRequest();
        valve.Heat(setpoint.Celsius);
        return Results.Text(setpoint.Label);
    }
}
