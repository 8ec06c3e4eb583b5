using BackOffice.Enquiries;
using BackOffice.Learning;

namespace BackOffice.Tests.Enquiries;

public sealed class EnquiryArchiveTests
{
    private static readonly IReadOnlyList<Enquiry> All = EnquiryArchive.Load().Enquiries;

    [Fact]
    public void At_least_200_enquiries_fit_a_queue_and_25_fit_none()
    {
        Assert.True(All.Count(e => e.ServiceType is not null) >= 200);
        Assert.True(All.Count(e => e.ServiceType is null) >= 25);
    }

    [Fact]
    public void Every_queue_and_every_urgency_has_at_least_25_enquiries()
    {
        Assert.All(Enum.GetValues<ServiceType>(), type => Assert.True(All.Count(e => e.ServiceType == type) >= 25, $"{type} has too few."));
        Assert.All(Enum.GetValues<Urgency>(), urgency => Assert.True(All.Count(e => e.Urgency == urgency) >= 25, $"{urgency} has too few."));
    }

    [Fact]
    public void Ids_and_senders_are_unique()
    {
        Assert.Equal(All.Count, All.Select(e => e.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(All.Count, All.Select(e => e.From).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void No_enquiry_is_another_with_words_swapped() => AssertAllDifferent([.. All.Select(e => e.Body)]);

    [Fact]
    public void No_enquiry_is_another_with_names_and_numbers_swapped() => AssertAllDifferent([.. All.Select(e => NearDuplicates.MaskNamesAndNumbers(e.Body))]);

    [Fact]
    public void A_copy_with_names_and_numbers_swapped_would_be_noticed()
    {
        string[] texts = ["Dear Ms Orme, invoice 4711 of 3 March shows two visits, our log shows one.", "Dear Mr Tull, invoice 8 of 9 May shows two visits, our log shows one."];

        Assert.True(NearDuplicates.MostAlike([.. texts.Select(NearDuplicates.MaskNamesAndNumbers)]).Likeness > 0.9);
    }

    [Fact]
    public void Enquiries_are_of_very_different_lengths()
    {
        Assert.True(All.Count(e => e.Body.Length < 100) >= 20);
        Assert.True(All.Count(e => e.Body.Length > 500) >= 10);
    }

    [Fact]
    public void A_split_puts_every_enquiry_on_one_side_and_is_the_same_every_time()
    {
        EnquirySplit split = EnquiryArchive.Load().Split(0.6, seed: 1);
        EnquirySplit again = EnquiryArchive.Load().Split(0.6, seed: 1);

        Assert.Equal(All.Select(e => e.Id), split.Train.Concat(split.Run).Select(e => e.Id).Order(StringComparer.Ordinal));
        Assert.Equal(split.Run.Select(e => e.Id), again.Run.Select(e => e.Id));
        Assert.InRange(split.Train.Count, All.Count / 2, All.Count * 7 / 10);
    }

    [Fact]
    public void Another_seed_gives_another_split() => Assert.NotEqual(
        EnquiryArchive.Load().Split(0.6, seed: 1).Run.Select(e => e.Id),
        EnquiryArchive.Load().Split(0.6, seed: 2).Run.Select(e => e.Id));

    private static void AssertAllDifferent(IReadOnlyList<string> bodies)
    {
        (int first, int second, double likeness) = NearDuplicates.MostAlike(bodies);
        Assert.True(likeness < 0.3, $"{All[first].Id} and {All[second].Id} are {likeness:P0} alike.");
    }
}
