using System.Text.Json;
using BackOffice.Enquiries;
using BackOffice.Learning;
using BackOffice.Simulation;
using TheFailures.Enquiries;

namespace BackOffice.Tests.Failures;

public sealed class EnquiryRouterTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_enquiry_gets_a_queue_and_a_good_part_of_them_the_wrong_one()
    {
        using TemporaryFolder folder = new();
        string inbox = folder.File("in");
        EnquirySplit split = EnquiryArchive.Load().Split(0.6, seed: 1);
        using TextClassifier model = TextClassifier.Train(split.Train.Where(e => e.ServiceType is not null).Select(e => (e.Text, e.ServiceType.ToString()!)), seed: 1);
        foreach (Enquiry enquiry in split.Run)
            await EnquiryMail.WriteAsync(enquiry, inbox, DateTimeOffset.UnixEpoch, CancellationToken.None);

        using AnsweringChatClient chat = new(text => model.Classify(text) is var guess ? JsonSerializer.Serialize(new { queue = guess.Label, confidence = guess.Probability }) : "");
        EnquiryRouter router = new(chat, inbox, folder.File("queues"), folder.File("answers"));
        IReadOnlyList<RoutedEnquiry> routed = await router.RunAsync();

        Dictionary<string, Enquiry> truth = split.Run.ToDictionary(EnquiryMail.MessageIdOf);
        int misrouted = routed.Count(r => r.Queue != truth[r.MessageId].ServiceType.ToString());
        output.WriteLine($"Unguarded: {misrouted} of {routed.Count} enquiries misrouted.");
        Assert.Equal(truth.Keys.Order(), routed.Select(r => r.MessageId).Order());
        Assert.All(routed, r => Assert.True(Enum.TryParse<ServiceType>(r.Queue, out _)));
        Assert.Empty(Directory.GetFiles(inbox));
        Assert.All(routed.GroupBy(r => r.Queue), queue => Assert.Equal(queue.Count(), Directory.GetFiles(folder.File(Path.Combine("queues", queue.Key))).Length));
        Assert.Equal(routed.Count(r => r.Confidence > 0.8), Directory.GetFiles(folder.File("answers")).Length);
        Assert.InRange(misrouted, split.Run.Count / 10, split.Run.Count * 7 / 10);
    }
}
