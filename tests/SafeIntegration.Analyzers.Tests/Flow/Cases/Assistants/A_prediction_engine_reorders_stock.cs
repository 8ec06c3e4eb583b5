// shape: ML.NET engine; the number it predicts is what is ordered
using Microsoft.ML;
using SafeIntegration;

namespace Forecasts;

public sealed class Sales
{
    public float Week { get; set; }
    public float Price { get; set; }
}

public sealed class Demand
{
    public float Score { get; set; }
}

public sealed class Reorder(PredictionEngine<Sales, Demand> engine, ISupplier supplier)
{
    public async Task RunAsync(string sku, int stock, float week, float price)
    {
        Demand demand = engine.Predict(new Sales { Week = week, Price = price });
        int missing = (int)MathF.Ceiling(demand.Score) - stock;
        if (missing > 0)
            await supplier.OrderAsync(sku, missing); // expect: SI2001
    }
}

public interface ISupplier
{
    [Effect]
    Task OrderAsync(string sku, int pieces);
}
