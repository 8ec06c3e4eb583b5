using BackOffice.Learning;

namespace BackOffice.Enquiries;

/// <summary>The models of queue and urgency, trained on one part of the labelled enquiries; the other part is what the sample runs on. Thread-safe.</summary>
public sealed class EnquiryModels : IDisposable
{
    private const int Seed = 1;
    private const double TrainShare = 0.5;

    /// <summary>Trains the models; takes a few seconds.</summary>
    public EnquiryModels()
    {
        EnquirySplit split = EnquiryArchive.Load().Split(TrainShare, Seed);
        Run = split.Run;
        Queue = TextClassifier.Train(split.Train.Where(enquiry => enquiry.ServiceType is not null).Select(enquiry => (enquiry.Text, enquiry.ServiceType.ToString()!)), Seed);
        Urgency = TextClassifier.Train(split.Train.Select(enquiry => (enquiry.Text, enquiry.Urgency.ToString())), Seed);
    }

    /// <summary>Names the models and what they were trained on.</summary>
    public string Id => "enquiries-1";

    /// <summary>The enquiries nothing was learned from, with their labels for judging.</summary>
    public IReadOnlyList<Enquiry> Run { get; }

    /// <summary>The model of the queue.</summary>
    public TextClassifier Queue { get; }

    /// <summary>The model of the urgency.</summary>
    public TextClassifier Urgency { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Queue.Dispose();
        Urgency.Dispose();
    }
}
