using BackOffice.Enquiries;
using BackOffice.Learning;

namespace BackOffice.Tests.Enquiries;

/// <summary>What the models really achieve on enquiries they have not seen. The figures go to the test's output.</summary>
public sealed class EnquiryModelTests(ITestOutputHelper output)
{
    private const int Seed = 1;

    private static readonly EnquirySplit Split = EnquiryArchive.Load().Split(0.6, Seed);

    [Fact]
    public void The_queue_model_is_right_far_more_often_than_chance_and_still_makes_mistakes()
    {
        using TextClassifier model = QueueModel();
        Enquiry[] inScope = [.. Split.Run.Where(e => e.ServiceType is not null)];

        double accuracy = Share(inScope, e => model.Classify(e.Text).Label == e.ServiceType.ToString());

        output.WriteLine($"Queue: trained on {Split.Train.Count}, right on {accuracy:P1} of {inScope.Length} enquiries in scope.");
        Assert.InRange(accuracy, 0.45, 0.97);
    }

    [Fact]
    public void The_urgency_model_is_right_more_often_than_not_and_still_makes_mistakes()
    {
        using TextClassifier model = TextClassifier.Train(Split.Train.Select(e => (e.Text, e.Urgency.ToString())), Seed);

        double accuracy = Share(Split.Run, e => model.Classify(e.Text).Label == e.Urgency.ToString());

        output.WriteLine($"Urgency: right on {accuracy:P1} of {Split.Run.Count} enquiries.");
        Assert.InRange(accuracy, 0.5, 0.97);
    }

    [Fact]
    public void A_probability_floor_catches_most_enquiries_that_fit_no_queue_and_keeps_the_more_certain_answers()
    {
        using TextClassifier model = QueueModel();
        (Enquiry Enquiry, TextPrediction Prediction)[] answers = [.. Split.Run.Select(e => (e, model.Classify(e.Text)))];
        (Enquiry Enquiry, TextPrediction Prediction)[] inScope = [.. answers.Where(a => a.Enquiry.ServiceType is not null)];
        (Enquiry Enquiry, TextPrediction Prediction)[] outOfScope = [.. answers.Where(a => a.Enquiry.ServiceType is null)];

        foreach (double floor in new[] { 0.3, 0.35, 0.4, 0.45, 0.5 })
        {
            output.WriteLine($"Floor {floor}: {Share(outOfScope, a => a.Prediction.Probability < floor):P0} of {outOfScope.Length} out of scope caught, "
                + $"{Share(inScope, a => a.Prediction.Probability >= floor):P0} in scope answered, {Share([.. inScope.Where(a => a.Prediction.Probability >= floor)], Right):P0} of these right.");
        }

        Assert.True(Share(outOfScope, a => a.Prediction.Probability < 0.4) >= 0.6);
        Assert.True(Share([.. inScope.Where(a => a.Prediction.Probability >= 0.4)], Right) > Share(inScope, Right));
    }

    private static TextClassifier QueueModel() =>
        TextClassifier.Train(Split.Train.Where(e => e.ServiceType is not null).Select(e => (e.Text, e.ServiceType.ToString()!)), Seed);

    private static bool Right((Enquiry Enquiry, TextPrediction Prediction) answer) => answer.Prediction.Label == answer.Enquiry.ServiceType.ToString();

    private static double Share<T>(IReadOnlyCollection<T> items, Func<T, bool> predicate) => (double)items.Count(predicate) / items.Count;
}
