using System.Text;
using SafeIntegration.Contracts;
using static SafeIntegration.Tests.Contracts.Scanning.Payload;

namespace SafeIntegration.Tests.Contracts.Scanning;

public sealed class ScanLimitTests
{
    // What parsing and explaining may allocate for a byte that a hostile sender sends; any JSON costs the most, because System.Text.Json keeps 12 bytes for each token of it, in rented arrays.
    private const int MaxAllocatedPerByte = 32;
    private const int HostileBytes = 1024 * 1024;

    [Fact]
    public void A_hundred_violations_are_listed_and_the_last_says_that_there_are_more()
    {
        IReadOnlyList<ContractViolation> violations = Parse(With("lines", "[" + string.Join(',', Enumerable.Repeat("1", 150)) + "]")).Violations;
        Assert.Equal(100, violations.Count);
        Assert.Equal(ViolationCode.Truncated, violations[^1].Code);
        Assert.DoesNotContain(violations.SkipLast(1), violation => violation.Code == ViolationCode.Truncated);
    }

    [Fact]
    public void Ninety_nine_violations_are_listed_as_they_are()
    {
        IReadOnlyList<ContractViolation> violations = Parse(With("lines", "[" + string.Join(',', Enumerable.Repeat("1", 99)) + "]")).Violations;
        Assert.Equal((99, ViolationCode.TypeChanged), (violations.Count, violations[^1].Code));
    }

    [Fact]
    public void A_hundred_broken_rules_are_listed_and_the_last_says_that_there_are_more()
    {
        string line = """{"sku":"forbidden","quantity":0}""";
        IReadOnlyList<ContractViolation> violations = Parse(With("lines", "[" + string.Join(',', Enumerable.Repeat(line, 140)) + "]")).Violations;
        Assert.Equal((100, ViolationCode.Truncated), (violations.Count, violations[^1].Code));
    }

    [Fact]
    public void Only_so_many_values_are_looked_at()
    {
        string stock = string.Join(',', Enumerable.Range(0, 100_001).Select(i => $"\"{i}\":1"));
        ContractViolation violation = Assert.Single(Parse(With("stock", "{" + stock + "}")).Violations);
        Assert.Equal(ViolationCode.Truncated, violation.Code);
        Assert.Contains("100000", violation.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_members_are_listed_once_for_all_elements_and_only_so_many()
    {
        string lines = string.Join(',', Enumerable.Range(0, 100).Select(i => $$"""{"sku":"a","quantity":0,"color":1,"extra{{i}}":2}"""));
        IReadOnlyList<string> unknown = Parse(With("lines", "[" + lines + "]")).UnknownMembers;
        Assert.Equal(ContractLimits.MaxUnknownNames, unknown.Count);
        Assert.Equal(["$.lines[*].color", "$.lines[*].extra0"], unknown.Take(2));
        Assert.Equal(unknown.Count, unknown.Distinct().Count());
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("{\"lines\":[{\"sku\":")]
    [InlineData("0,")]
    [InlineData("{\"id\":\"\\u0061")]
    public void A_repeated_beginning_costs_a_multiple_of_its_size(string piece) => AssertCheap(Encoding.UTF8.GetBytes(Repeat(piece)));

    [Theory]
    [InlineData("{", "\"a\":0,", "}")]
    [InlineData("{\"lines\":[", "{},", "]}")]
    [InlineData("{\"lines\":[", "{\"a\":0},", "]}")]
    [InlineData("{\"stock\":{", "\"\":0,", "}}")]
    [InlineData("{\"stock\":{", "\"\\u0061\":\"\",", "}}")]
    [InlineData("{\"extra\":[", "0,", "]}")]
    [InlineData("{\"note\":\"", "\\u0041", "\"}")]
    [InlineData("{\"", "\\u0041", "\":1}")]
    [InlineData("{\"", "\\ud800", "\":1}")]
    [InlineData("{\"parent\":{\"id\":1,\"other\":[", "{},", "]}}")]
    public void A_repeated_middle_costs_a_multiple_of_its_size(string start, string piece, string end) =>
        AssertCheap(Encoding.UTF8.GetBytes(start + Repeat(piece).TrimEnd(',') + end));

    private static string Repeat(string piece) => string.Concat(Enumerable.Repeat(piece, HostileBytes / piece.Length));

    private static void AssertCheap(byte[] payload)
    {
        foreach (UnknownMembers unknownMembers in Enum.GetValues<UnknownMembers>())
        {
            var contract = new TicketContract(unknownMembers);
            contract.Parse("{"u8.ToArray());
            long before = GC.GetAllocatedBytesForCurrentThread();
            ContractResult<Ticket> result = contract.Parse(payload);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.False(result.IsValid);
            Assert.InRange(result.Violations.Count, 1, ContractLimits.MaxViolations);
            Assert.InRange(allocated, 0, (long)MaxAllocatedPerByte * payload.Length);
        }
    }
}
