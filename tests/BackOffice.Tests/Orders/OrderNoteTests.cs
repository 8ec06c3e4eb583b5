using BackOffice.Learning;
using BackOffice.Orders;
using BackOffice.Tests.Enquiries;

namespace BackOffice.Tests.Orders;

public sealed class OrderNoteTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<OrderNote> Training = OrderNote.LoadForTraining();
    private static readonly IReadOnlyList<OrderNote> OnOrders = OrderNote.LoadForOrders();

    [Fact]
    public void At_least_120_notes_can_be_learned_from() => Assert.True(Training.Count >= 120, $"There are {Training.Count}.");

    [Fact]
    public void No_note_on_an_order_was_learned_from()
    {
        string[] texts = [.. Training.Concat(OnOrders).Select(n => n.Text)];
        (int first, int second, double likeness) = NearDuplicates.MostAlike(texts);

        Assert.Equal(texts.Length, texts.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.True(likeness < 0.6, $"'{texts[first]}' and '{texts[second]}' are {likeness:P0} alike.");
    }

    [Fact]
    public void A_model_trained_on_the_notes_judges_most_of_the_orders_right_and_some_wrong()
    {
        using TextClassifier model = TextClassifier.Train(Training.Select(n => (n.Text, n.Urgency.ToString())), seed: 1);

        double accuracy = OrderBook.Create(seed: 1).Orders.Average(o => model.Classify(o.Note.Text).Label == o.Note.Urgency.ToString() ? 1.0 : 0.0);

        output.WriteLine($"Urgency of order notes: trained on {Training.Count}, right on {accuracy:P1} of 400 orders.");
        Assert.InRange(accuracy, 0.5, 0.99);
    }
}
