using BackOffice.Learning;

namespace BackOffice.Orders;

/// <summary>The model of urgency, trained on notes that no order carries. Thread-safe.</summary>
public sealed class OrderUrgencyModel : IDisposable
{
    private const int Seed = 1;

    /// <summary>Trains the model; takes about a second.</summary>
    public OrderUrgencyModel() =>
        Classifier = TextClassifier.Train(OrderNote.LoadForTraining().Select(note => (note.Text, note.Urgency.ToString())), Seed);

    /// <summary>Names the model and what it was trained on.</summary>
    public string Id => "order-urgency-1";

    /// <summary>The model.</summary>
    public TextClassifier Classifier { get; }

    /// <inheritdoc/>
    public void Dispose() => Classifier.Dispose();
}
