using System.Text;

namespace SafeIntegration.Tests.Contracts.Generated;

/// <summary>A type within itself is read by a method that calls itself, so nesting has an end whatever the contract says.</summary>
public sealed partial class DepthTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(256, true)]
    [InlineData(257, false)]
    [InlineData(100_000, false)]
    public void Nesting_ends_at_256_levels(int depth, bool isValid)
    {
        byte[] payload = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("""{"inner":""", depth - 1)) + "{}" + new string('}', depth - 1));
        ContractResult<Box> result = Box.Contract.Parse(payload);
        Assert.Equal(isValid, result.IsValid);
        if (!isValid)
            Assert.Equal(ViolationCode.TooLarge, Assert.Single(result.Violations).Code);
    }

    [Fact]
    public void A_value_without_end_is_refused_when_it_is_checked()
    {
        var box = new Box();
        box.Inner = box;
        Assert.Equal(ViolationCode.TooLarge, Assert.Single(Box.Contract.Validate(box)).Code);
    }

    [Contract("test.box.v1", MaxDepth = 1_000_000)]
    public sealed partial class Box
    {
        public Box? Inner { get; set; }
    }
}
