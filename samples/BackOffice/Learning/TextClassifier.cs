using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms.Text;

namespace BackOffice.Learning;

/// <summary>
/// A small multi-class text model: words and parts of words, then maximum entropy (multinomial logistic regression) by stochastic
/// dual coordinate ascent (Shalev-Shwartz and Zhang, 2013). It trains in memory on a few hundred texts in a few seconds, and the same
/// texts, order and seed give the same model: one thread, one seed. Thread-safe.
/// </summary>
public sealed class TextClassifier : IDisposable
{
    private readonly PredictionEngine<Example, Scores> _engine;
    private readonly Lock _engineGate = new(); // a prediction engine keeps buffers between calls

    private TextClassifier(PredictionEngine<Example, Scores> engine, IReadOnlyList<string> labels)
    {
        _engine = engine;
        Labels = labels;
    }

    /// <summary>The labels the model can answer with.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Learns from labelled texts.</summary>
    /// <param name="examples">Texts with their labels; at least two different labels.</param>
    /// <param name="seed">Fixes the order in which the trainer visits the examples.</param>
    /// <exception cref="ArgumentException">There are fewer than two different labels.</exception>
    public static TextClassifier Train(IEnumerable<(string Text, string Label)> examples, int seed)
    {
        List<Example> rows = [.. examples.Select(e => new Example { Text = e.Text, Label = e.Label })];
        if (rows.Select(r => r.Label).Distinct(StringComparer.Ordinal).Count() < 2)
            throw new ArgumentException("A classifier needs examples of at least two different labels.", nameof(examples));

        MLContext ml = new(seed);
        IDataView data = ml.Data.LoadFromEnumerable(rows);
        ITransformer model = Pipeline(ml).Fit(data);

        PredictionEngine<Example, Scores> engine = ml.Model.CreatePredictionEngine<Example, Scores>(model);
        VBuffer<ReadOnlyMemory<char>> names = default;
        engine.OutputSchema[nameof(Scores.Score)].GetSlotNames(ref names);
        return new(engine, [.. names.DenseValues().Select(name => name.ToString())]);
    }

    /// <summary>Classifies a text; an empty text gets the answer of a text without a single known word.</summary>
    public TextPrediction Classify(string text)
    {
        float[] scores;
        lock (_engineGate)
            scores = _engine.Predict(new() { Text = text }).Score;

        Dictionary<string, double> probabilities = Labels.Zip(scores).ToDictionary(p => p.First, p => (double)p.Second, StringComparer.Ordinal);
        (string label, double probability) = probabilities.MaxBy(p => p.Value);
        return new(label, probability, probabilities);
    }

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();

    private static EstimatorChain<MulticlassPredictionTransformer<MaximumEntropyModelParameters>> Pipeline(MLContext ml)
    {
        TextFeaturizingEstimator.Options text = new()
        {
            KeepNumbers = false, // an invoice number says nothing about the next invoice
            KeepPunctuations = true, // "!!" does say something
            CaseMode = TextNormalizingEstimator.CaseMode.Lower,
            WordFeatureExtractor = new() { NgramLength = 1, Weighting = NgramExtractingEstimator.WeightingCriteria.TfIdf },
            // Parts of words forgive spelling mistakes.
            CharFeatureExtractor = new() { NgramLength = 4, UseAllLengths = false, Weighting = NgramExtractingEstimator.WeightingCriteria.TfIdf },
        };
        return ml.Transforms.Conversion.MapValueToKey(nameof(Example.Label))
            .Append(ml.Transforms.Text.FeaturizeText("Features", text, nameof(Example.Text)))
            .Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
            {
                LabelColumnName = nameof(Example.Label),
                NumberOfThreads = 1,
            }));
    }

    private sealed class Example
    {
        public string Text { get; set; } = "";

        public string Label { get; set; } = "";
    }

    private sealed class Scores
    {
        public float[] Score { get; set; } = [];
    }
}
