using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace BackOffice.Invoices.Ranking;

/// <summary>Trains logistic regressions with ML.NET: seeded, on one thread, so that the same documents give the same model.</summary>
internal static class LinearTrainer
{
    private const int Seed = 1;
    private const float L2 = 0.6f;
    private const int Iterations = 60;

    public static LinearModel Train(IEnumerable<(FeatureBag Bag, bool Right)> examples)
    {
        MLContext ml = new(Seed);
        IDataView data = ml.Data.LoadFromEnumerable(examples.Select(e => Sparse(e.Bag, e.Right)));
        LbfgsLogisticRegressionBinaryTrainer trainer = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = L2,
            NumberOfThreads = 1,
            MaximumNumberOfIterations = Iterations,
            OptimizationTolerance = 1e-4f,
        });
        LinearBinaryModelParameters model = trainer.Fit(ml.Data.Cache(data)).Model.SubModel;
        return new LinearModel([.. model.Weights], model.Bias);
    }

    private static Example Sparse(FeatureBag bag, bool right)
    {
        int[] places = [.. bag.Places.Order()];
        float[] ones = new float[places.Length];
        Array.Fill(ones, 1);
        return new Example { Label = right, Features = new VBuffer<float>(FeatureBag.Dimension, places.Length, ones, places) };
    }

    private sealed class Example
    {
        public bool Label { get; set; }

        [VectorType(FeatureBag.Dimension)]
        public VBuffer<float> Features { get; set; }
    }
}
