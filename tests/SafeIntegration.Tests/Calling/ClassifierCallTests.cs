using SafeIntegration.Tests.Running;

namespace SafeIntegration.Tests.Calling;

public sealed class ClassifierCallTests
{
    [Fact]
    public async Task The_most_probable_class_is_the_label_and_its_lead_a_signal()
    {
        ModelAnswer<Label> answer = await ClassifyAsync(0.5, ("b", 0.2), ("a", 0.7), ("c", 0.1));
        Assert.Equal(("a", "parcels.v1"), (answer.Output.Id, answer.ModelId));
        Assert.Equal(0.7, answer.Signals[ConfidenceSignal.Probability]);
        Assert.Equal(0.5, answer.Signals[ConfidenceSignal.Margin], precision: 10);
    }

    [Theory]
    [InlineData(0.7, "a")]
    [InlineData(0.71, "none")]
    [InlineData(0, "a")]
    public async Task Below_the_bound_none_of_the_classes_fits(double noneBelow, string label) =>
        Assert.Equal(label, (await ClassifyAsync(noneBelow, ("a", 0.7), ("b", 0.3))).Output.Id);

    [Fact]
    public async Task A_single_class_leads_by_its_probability() =>
        Assert.Equal(0.6, (await ClassifyAsync(0, ("a", 0.6))).Signals[ConfidenceSignal.Margin]);

    [Fact]
    public async Task A_probability_that_is_no_number_fits_nothing() =>
        Assert.Equal("none", (await ClassifyAsync(0, ("a", double.NaN), ("b", double.NaN))).Output.Id);

    [Fact]
    public async Task No_class_at_all_is_no_answer() => await Assert.ThrowsAsync<ModelAnswerException>(() => ClassifyAsync(0));

    private static Task<ModelAnswer<Label>> ClassifyAsync(double noneBelow, params (string Label, double Probability)[] classes) =>
        new Classifier(noneBelow, [.. classes.Select(known => new ClassProbability(known.Label, known.Probability))])
            .CallAsync(new Parcel { Id = "p1", Value = 1m }, CancellationToken.None);

    private sealed class Classifier(double noneBelow, IReadOnlyList<ClassProbability> classes) : ClassifierCall<Parcel, Label>
    {
        protected override string ModelId => "parcels.v1";

        protected override double NoneBelow => noneBelow;

        protected override ValueTask<IReadOnlyList<ClassProbability>> ClassifyAsync(Parcel input, CancellationToken cancellationToken) => new(classes);

        protected override Label ToOutput(Parcel input, string? label) => new() { Id = label ?? "none", Value = 1m };
    }
}
