using System.Security.Cryptography;
using System.Text;
using SafeIntegration.Gating;

namespace SafeIntegration.Tests.Gating;

public sealed class AuditSamplerTests
{
    private static readonly AuditSampler Sampler = new("a key of the test"u8.ToArray());

    [Theory]
    [InlineData(.05)]
    [InlineData(.10)]
    [InlineData(.50)]
    public void The_share_of_items_chosen_is_the_rate(double rate)
    {
        const int items = 20_000;
        int chosen = Enumerable.Range(0, items).Count(i => Sampler.Selects($"item-{i}", 1, rate));
        double fourSigma = 4 * Math.Sqrt(rate * (1 - rate) / items);
        Assert.InRange(chosen / (double)items, rate - fourSigma, rate + fourSigma);
    }

    [Fact]
    public void Full_review_chooses_every_item_and_a_rate_of_zero_none()
    {
        Assert.All(Enumerable.Range(0, 1_000), i => Assert.True(Sampler.Selects($"item-{i}", 1, 1)));
        Assert.All(Enumerable.Range(0, 1_000), i => Assert.False(Sampler.Selects($"item-{i}", 1, 0)));
    }

    [Fact]
    public void An_item_chosen_at_a_low_rate_is_chosen_at_every_higher_one() =>
        Assert.All(Enumerable.Range(0, 2_000).Where(i => Sampler.Selects($"item-{i}", 1, .1)), i => Assert.True(Sampler.Selects($"item-{i}", 1, .5)));

    [Fact]
    public void Another_epoch_and_another_key_choose_other_items()
    {
        AuditSampler other = new("another key of the test"u8.ToArray());
        bool[] first = Choices(Sampler, 1);
        Assert.Equal(first, Choices(Sampler, 1));
        Assert.NotEqual(first, Choices(Sampler, 2));
        Assert.NotEqual(first, Choices(other, 1));
    }

    [Fact]
    public void The_choice_can_be_recomputed_from_the_documented_formula()
    {
        byte[] mac = HMACSHA256.HashData("a key of the test"u8, [.. Encoding.UTF8.GetBytes("Rechnung-№7"), 0, 0, 0, 3]);
        double point = 0;
        for (int i = 7; i >= 0; i--)
            point = (point + mac[i]) / 256;
        Assert.True(Sampler.Selects("Rechnung-№7", 3, point + 1e-9));
        Assert.False(Sampler.Selects("Rechnung-№7", 3, point - 1e-9));
    }

    private static bool[] Choices(AuditSampler sampler, int epoch) => [.. Enumerable.Range(0, 100).Select(i => sampler.Selects($"item-{i}", epoch, .5))];
}
