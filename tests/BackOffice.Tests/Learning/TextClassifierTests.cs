using BackOffice.Learning;

namespace BackOffice.Tests.Learning;

public sealed class TextClassifierTests
{
    private static readonly (string Text, string Label)[] Examples =
    [
        ("the boiler is cold and broken", "Repair"), ("heating broken, no hot water", "Repair"), ("radiator leaks, please repair", "Repair"), ("pump makes noise and stops", "Repair"),
        ("invoice charged twice", "Billing"), ("please refund my payment", "Billing"), ("wrong amount on the bill", "Billing"), ("direct debit date of my invoice", "Billing"),
        ("where is my parcel", "Delivery"), ("courier left the box at the neighbour", "Delivery"), ("parcel late, tracking shows nothing", "Delivery"), ("the delivery is missing a box", "Delivery"),
    ];

    [Theory]
    [InlineData("my boiler is broken and there is no hot water", "Repair")]
    [InlineData("I want a refund, the invoice is wrong", "Billing")]
    [InlineData("the courier has not brought my parcel", "Delivery")]
    public void A_text_gets_the_label_its_words_were_learned_with(string text, string label)
    {
        using TextClassifier model = TextClassifier.Train(Examples, seed: 1);

        Assert.Equal(label, model.Classify(text).Label);
    }

    [Fact]
    public void Every_label_has_a_probability_and_they_add_up_to_one()
    {
        using TextClassifier model = TextClassifier.Train(Examples, seed: 1);

        TextPrediction prediction = model.Classify("the parcel is late and the boiler is cold");

        Assert.Equal(["Billing", "Delivery", "Repair"], model.Labels.Order(StringComparer.Ordinal));
        Assert.Equal(model.Labels.Order(StringComparer.Ordinal), prediction.Probabilities.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(1, prediction.Probabilities.Values.Sum(), 5);
        Assert.Equal(prediction.Probabilities[prediction.Label], prediction.Probability);
        Assert.Equal(prediction.Probabilities.Values.Max(), prediction.Probability);
    }

    [Fact]
    public void The_same_examples_and_seed_give_the_same_probabilities()
    {
        using TextClassifier first = TextClassifier.Train(Examples, seed: 7);
        using TextClassifier second = TextClassifier.Train(Examples, seed: 7);

        Assert.Equal(first.Classify("cold parcel").Probabilities, second.Classify("cold parcel").Probabilities);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("????? \u0000 😀 𝕬")]
    public void A_text_without_a_known_word_still_gets_an_answer(string text)
    {
        using TextClassifier model = TextClassifier.Train(Examples, seed: 1);

        Assert.InRange(model.Classify(text).Probability, 1.0 / 3 - 0.001, 1);
    }

    [Fact]
    public void Parallel_callers_get_the_answers_a_single_one_gets()
    {
        using TextClassifier model = TextClassifier.Train(Examples, seed: 1);
        string[] texts = [.. Examples.Select(e => e.Text)];
        string[] expected = [.. texts.Select(t => model.Classify(t).Label)];

        string[] labels = [.. Enumerable.Range(0, 2000).AsParallel().AsOrdered().Select(i => model.Classify(texts[i % texts.Length]).Label)];

        Assert.Equal(Enumerable.Range(0, 2000).Select(i => expected[i % texts.Length]), labels);
    }

    [Fact]
    public void Examples_of_a_single_label_are_refused() =>
        Assert.Throws<ArgumentException>(() => TextClassifier.Train([("a", "Repair"), ("b", "Repair")], seed: 1));
}
