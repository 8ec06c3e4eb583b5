using SafeIntegration.Contracts;

namespace SafeIntegration.Tests.Contracts.Scanning;

public sealed class WideObjectTests
{
    private static readonly ContractSettings Settings = new("test.wide.v1", words: 0);

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(512)]
    [InlineData(700)]
    public void Members_of_wide_objects_are_found_in_any_order(int count)
    {
        ObjectNode node = Wide(count);
        Assert.Empty(Scan(node, Enumerable.Range(0, count)));
        Assert.Empty(Scan(node, Enumerable.Range(0, count).Reverse()));
        Assert.Equal($"$.member{count - 1}", Assert.Single(Scan(node, Enumerable.Range(0, count - 1))).Path);
        Assert.Equal(ViolationCode.Duplicate, Assert.Single(Scan(node, Enumerable.Range(0, count).Append(count - 1))).Code);
    }

    [Theory]
    [InlineData("größe", "größe")]
    [InlineData("größe", "gr\\u00F6\\u00dfe")]
    [InlineData("😀", "\\ud83d\\ude00")]
    [InlineData("a", "\\u0061")]
    [InlineData("", "")]
    [InlineData("a.b", "a.b")]
    public void A_name_is_found_however_it_is_written(string name, string written) => Assert.Empty(ContractScan.Run($$"""{"{{written}}":1}""".Bytes(), Single(name), Settings).Violations);

    [Fact]
    public void A_long_name_is_found_with_all_its_characters_escaped()
    {
        string name = new('a', 1000);
        string escaped = string.Concat(Enumerable.Repeat("\\u0061", 1000));
        Assert.Empty(ContractScan.Run($$"""{"{{escaped}}":1}""".Bytes(), Single(name), Settings).Violations);
        Assert.Single(ContractScan.Run($$"""{"{{escaped}}a":1}""".Bytes(), Single(name), Settings).Violations);
    }

    [Fact]
    public void A_contract_that_contains_itself_is_walked_as_deep_as_the_payload()
    {
        ObjectNode tree = null!;
        tree = new(0, 0, "Tree", () => [new("children", new ListNode(tree, elementIsNullable: false), isRequired: true, isNullable: false)]);
        ContractViolation violation = Assert.Single(ContractScan.Run("""{"children":[{"children":[]},{"children":[{"children":3}]}]}"""u8, tree, Settings).Violations);
        Assert.Equal("$.children[1].children[0].children", violation.Path);
        Assert.Contains("\"$ref\":\"#\"", Schema.Of(tree, Settings), StringComparison.Ordinal);
    }

    private static IReadOnlyList<ContractViolation> Scan(ObjectNode node, IEnumerable<int> members) =>
        ContractScan.Run(("{" + string.Join(',', members.Select(i => $"\"member{i}\":{i}")) + "}").Bytes(), node, Settings).Violations;

    private static ObjectNode Single(string name) => new(0, 0, "Single", () => [new(name, LeafTypes.Int32.With(), isRequired: true, isNullable: false)]);

    private static ObjectNode Wide(int count) => new(
        0, 0, "Wide", () => [.. Enumerable.Range(0, count).Select(i => new ContractMember($"member{i}", LeafTypes.Int32.With(), isRequired: true, isNullable: false))]);
}
