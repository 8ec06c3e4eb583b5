using BackOffice.Learning;
using SafeIntegration;

namespace BackOffice.Enquiries;

/// <summary>Judges queue and urgency of an enquiry by two trained models.</summary>
public sealed class ClassifyEnquiry(EnquiryModels models) : ClassifierCall<EnquiryMessage, EnquiryRoute>
{
    /// <inheritdoc/>
    protected override string ModelId => models.Id;

    /// <summary>Found on the training part: below it, most enquiries belong to no queue.</summary>
    protected override double NoneBelow => 0.30;

    /// <inheritdoc/>
    protected override ValueTask<IReadOnlyList<ClassProbability>> ClassifyAsync(EnquiryMessage input, CancellationToken cancellationToken) =>
        ValueTask.FromResult(models.Queue.ClassesOf(input.Text));

    /// <inheritdoc/>
    protected override EnquiryRoute ToOutput(EnquiryMessage input, string? label) => new()
    {
        MessageId = input.Id,
        Queue = label is null ? null : Enum.Parse<ServiceType>(label),
        Urgency = Enum.Parse<Urgency>(models.Urgency.Classify(input.Text).Label),
    };
}
