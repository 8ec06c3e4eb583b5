// shape: nested model passed through two methods, four members deep
using SafeIntegration;

namespace Imports.Records;

public sealed class Position
{
    public string Street { get; set; } = "";
    public string City { get; set; } = "";
}

public sealed class Stop
{
    public Position Position { get; set; } = new();
}

public sealed class Leg
{
    public Stop From { get; set; } = new();
    public Stop To { get; set; } = new();
}

public sealed class Tour
{
    public Leg First { get; set; } = new();
}

public sealed class Dispatcher(HttpClient planner, INavigation navigation)
{
    public async Task RunAsync()
    {
        var tour = new Tour();
        await FillAsync(tour);
        navigation.Go(tour.First.To.Position.City); // expect: SI1001
        navigation.Go(tour.First.From.Position.City);
    }

    private async Task FillAsync(Tour tour)
    {
        tour.First.From.Position.City = "Depot";
        tour.First.To.Position.City = await planner.GetStringAsync("next-city");
    }
}

public interface INavigation
{
    [Effect]
    void Go(string city);
}
