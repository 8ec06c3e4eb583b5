using SafeIntegration.Grounding;

namespace SafeIntegration.Tests.Grounding;

public sealed class ValueTypeTests
{
    private static readonly Grounder Grounder = Grounder.For<Everything>();
    private static readonly Guid Id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    public static TheoryData<string, Everything> Found => new()
    {
        { "Text", new() { Text = "net 30 days" } },
        { "Money", new() { Money = 1234.5m } },
        { "Ratio", new() { Ratio = 1234.5 } },
        { "Count", new() { Count = 17 } },
        { "BigCount", new() { BigCount = 17 } },
        { "Day", new() { Day = new(2024, 3, 12) } },
        { "Time", new() { Time = new(2024, 3, 12, 23, 59, 0, DateTimeKind.Utc) } },
        { "Instant", new() { Instant = new(2024, 3, 12, 23, 59, 0, TimeSpan.FromHours(-8)) } },
        { "Id", new() { Id = Id } },
        { "Link", new() { Link = new("https://example.com/pay?id=7") } },
        { "Currency", new() { Currency = Currency.SwissFranc } },
        { "Code", new() { Code = 4711 } },
        { "MoneyText", new() { MoneyText = "EUR 1234.50" } },
        { "MoneyText", new() { MoneyText = " 1.234,50 € " } },
        { "MoneyText", new() { MoneyText = "1 234,50" } },
        { "DateText", new() { DateText = "2024-03-12" } },
        { "DateText", new() { DateText = "2024-03-12T10:00:00Z" } },
        { "DateText", new() { DateText = "03/12/2024" } },
        { "Credit", new() { Credit = -1234.50m } },
    };

    private const string Document =
        "Net 30 days. 1.234,50 in Swiss Franc for 17 pieces, 12.03.2024, code 47-11, {0F8FAD5BD9CB469FA16570867728950E}, https://example.com/pay?id=7";

    [Theory]
    [MemberData(nameof(Found), DisableDiscoveryEnumeration = true)]
    public void A_value_of_any_type_is_found_as_its_type_suggests(string member, Everything output) =>
        Assert.Equal((member, GroundingOutcome.Grounded), Ground(output, Document));

    public static TheoryData<string, Everything> NotFound => new()
    {
        { "Ratio", new() { Ratio = double.NaN } },
        { "Ratio", new() { Ratio = double.PositiveInfinity } },
        { "Ratio", new() { Ratio = 1e300 } },
        { "Money", new() { Money = -1234.50m } },
        { "Currency", new() { Currency = (Currency)17 } },
        { "MoneyText", new() { MoneyText = "Net 30 days" } },
        { "MoneyText", new() { MoneyText = "17 of 1234.50" } },
        { "DateText", new() { DateText = "yesterday" } },
        { "DateText", new() { DateText = "2024-03-12 or 2024-03-13" } },
        { "Day", new() { Day = new(2024, 3, 13) } },
        { "Id", new() { Id = Guid.Empty } },
    };

    [Theory]
    [MemberData(nameof(NotFound), DisableDiscoveryEnumeration = true)]
    public void A_value_without_a_place_is_absent_whatever_its_type(string member, Everything output) =>
        Assert.Equal((member, GroundingOutcome.Absent), Ground(output, Document));

    [Fact]
    public void A_value_beyond_the_length_limit_is_not_run() =>
        Assert.Equal(("Text", GroundingOutcome.NotRun), Ground(new() { Text = new string('a', 2_001) }, Document));

    private static (string, GroundingOutcome) Ground(Everything output, string text)
    {
        FieldGrounding field = Assert.Single(Grounder.Ground(output, new SourceText(text), TestContext.Current.CancellationToken));
        return (field.Member, field.Outcome);
    }
}
