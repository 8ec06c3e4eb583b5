using Microsoft.ML;
using Microsoft.ML.Data;
using SafeIntegration;

namespace Housing;

public sealed class House
{
    public float Area { get; set; }
    public float Rooms { get; set; }
}

public sealed class HousePrice
{
    [ColumnName("Score")]
    public float Price { get; set; }
}

public interface IListings
{
    [Effect]
    Task PublishAsync(Guid house, decimal price);
}

public sealed class PriceSetter(PredictionEngine<House, HousePrice> engine, IListings listings)
{
    public Task SetAsync(Guid id, float area, float rooms)
    {
        HousePrice prediction = engine.Predict(new House { Area = area, Rooms = rooms });
        decimal price = Math.Round((decimal)prediction.Price, -3);
        return listings.PublishAsync(id, price); // expect: SI2001
    }
}
