// shape: prediction endpoint with ML.NET
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Predictions;

public sealed class Trip
{
    public float Distance { get; set; }
    public float Passengers { get; set; }
}

public sealed class FarePrediction
{
    [ColumnName("Score")]
    public float Fare { get; set; }
}

public static class FareEndpoints
{
    public static void MapFares(this IEndpointRouteBuilder routes) => routes.MapPost("/fares", (Trip trip, PredictionEngine<Trip, FarePrediction> engine) =>
    {
        FarePrediction prediction = engine.Predict(trip);
        return Results.Json(new { fare = MathF.Round(prediction.Fare, 2) }); // expect: SI2010
    });
}
