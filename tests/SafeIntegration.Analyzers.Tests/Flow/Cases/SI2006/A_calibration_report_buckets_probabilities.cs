// shape: evaluation of a classifier
using Microsoft.ML;

namespace Evaluation;

public sealed class Sample
{
    public float Value { get; set; }
}

public sealed class Outcome
{
    public float Probability { get; set; }
}

public sealed class CalibrationReport(PredictionEngine<Sample, Outcome> engine, TextWriter console)
{
    public void Print(IEnumerable<(Sample Sample, bool Actual)> data)
    {
        int[] hits = new int[10], all = new int[10];
        foreach ((Sample sample, bool actual) in data)
        {
            float probability = engine.Predict(sample).Probability;
            int bucket = probability >= 1f ? 9 : (int)(probability * 10);
            all[bucket]++;
            if (actual) hits[bucket]++;
        }

        for (int bucket = 0; bucket < 10; bucket++)
            console.WriteLine($"{bucket / 10.0:F1}: {hits[bucket]} of {all[bucket]}");
    }
}
