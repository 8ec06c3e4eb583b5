using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace BackOffice.Invoices.Ranking;

/// <summary>
/// Estimates from the signals of a document whether all its fields are right. Trained on documents whose layouts the rankers had
/// not seen, because a ranker is always sure of itself on what it was trained on.
/// </summary>
internal sealed record ConfidenceModel(IReadOnlyList<float> Weights, float Bias)
{
    private const int Seed = 1;

    public double Estimate(IReadOnlyList<ReadingSignal> signals)
    {
        double score = Bias;
        for (int i = 0; i < Weights.Count; i++) score += Weights[i] * signals[i].Value;
        return 1 / (1 + Math.Exp(-score));
    }

    public static ConfidenceModel Train(IReadOnlyList<(IReadOnlyList<ReadingSignal> Signals, bool Right)> readings)
    {
        MLContext ml = new(Seed);
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Example));
        schema[nameof(Example.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, readings[0].Signals.Count);
        IDataView data = ml.Data.LoadFromEnumerable(
            readings.Select(r => new Example { Label = r.Right, Features = [.. r.Signals.Select(s => (float)s.Value)] }), schema);
        LbfgsLogisticRegressionBinaryTrainer trainer = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = 1,
            NumberOfThreads = 1,
        });
        LinearBinaryModelParameters model = trainer.Fit(ml.Data.Cache(data)).Model.SubModel;
        return new ConfidenceModel([.. model.Weights], model.Bias);
    }

    private sealed class Example
    {
        public bool Label { get; set; }

        public float[] Features { get; set; } = [];
    }
}
