using BackOffice.Enquiries;
using BackOffice.Learning;
using TheFailures.Enquiries;

namespace BackOffice.Tests.Failures;

public sealed class EnquiryRouterTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_enquiry_gets_a_queue_and_a_good_part_of_them_the_wrong_one()
    {
        using TemporaryFolder inbox = new();
        EnquirySplit split = EnquiryArchive.Load().Split(0.6, seed: 1);
        using TextClassifier model = TextClassifier.Train(split.Train.Where(e => e.ServiceType is not null).Select(e => (e.Text, e.ServiceType.ToString()!)), seed: 1);
        foreach (Enquiry enquiry in split.Run)
            await EnquiryMail.WriteAsync(enquiry, inbox.Path, DateTimeOffset.UnixEpoch, CancellationToken.None);

        EnquiryRouter router = new(text => model.Classify(text) is var p ? (p.Label, p.Probability) : default, inbox.Path);
        IReadOnlyList<RoutedEnquiry> routed = await router.RunAsync();

        Dictionary<string, Enquiry> truth = split.Run.ToDictionary(EnquiryMail.MessageIdOf);
        int misrouted = routed.Count(r => r.Queue != truth[r.MessageId].ServiceType.ToString());
        output.WriteLine($"Unguarded: {misrouted} of {routed.Count} enquiries misrouted.");
        Assert.Equal(truth.Keys.Order(), routed.Select(r => r.MessageId).Order());
        Assert.All(routed, r => Assert.True(Enum.TryParse<ServiceType>(r.Queue, out _)));
        Assert.InRange(misrouted, split.Run.Count / 10, split.Run.Count * 7 / 10);
    }
}
