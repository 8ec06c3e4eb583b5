using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Maps;

[Contract("maps.place.v1")]
public sealed partial record Place(double Latitude, double Longitude, double Confidence);

public interface ISurvey
{
    Task<Place> MeasureAsync(string name);
}

public interface IMap
{
    [Effect]
    Task DrawAsync(string name);
}

public sealed class MapEditor(IChatClient chat, ISurvey survey, IMap map)
{
    public async Task DrawAsync(string name)
    {
        Place place = (await chat.GetResponseAsync<Place>("Where is " + name)).Result;
        Console.WriteLine($"The model says {place.Latitude}, {place.Longitude}");
        place = await survey.MeasureAsync(name);
        if (place.Confidence > 0.5) await map.DrawAsync(name);
    }
}
