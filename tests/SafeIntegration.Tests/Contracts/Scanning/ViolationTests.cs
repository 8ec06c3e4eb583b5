using static SafeIntegration.Tests.Contracts.Scanning.Payload;

namespace SafeIntegration.Tests.Contracts.Scanning;

public sealed class ViolationTests
{
    public static TheoryData<string, string?, ViolationCode, string> BadMembers => new()
    {
        { "id", null, ViolationCode.Missing, "$.id" },
        { "priority", null, ViolationCode.Missing, "$.priority" },
        { "id", "null", ViolationCode.Null, "$.id" },
        { "lines", "null", ViolationCode.Null, "$.lines" },
        { "lines", "[null]", ViolationCode.Null, "$.lines[0]" },
        { "mood", "null", ViolationCode.Null, "$.mood" },
        { "stock", "{\"a\":null}", ViolationCode.Null, "$.stock[*]" },
        { "id", "17", ViolationCode.TypeChanged, "$.id" },
        { "priority", "\"2\"", ViolationCode.TypeChanged, "$.priority" },
        { "lines", "{}", ViolationCode.TypeChanged, "$.lines" },
        { "stock", "[]", ViolationCode.TypeChanged, "$.stock" },
        { "parent", "[]", ViolationCode.TypeChanged, "$.parent" },
        { "lines", "[{\"sku\":\"a\",\"quantity\":\"2\"}]", ViolationCode.TypeChanged, "$.lines[0].quantity" },
        { "mood", "1", ViolationCode.TypeChanged, "$.mood" },
        { "status", "\"open\"", ViolationCode.UnknownValue, "$.status" },
        { "status", "\"Open, Closed\"", ViolationCode.UnknownValue, "$.status" },
        { "status", "\"\\ud800\"", ViolationCode.UnknownValue, "$.status" },
        { "priority", "6", ViolationCode.OutOfRange, "$.priority" },
        { "priority", "1.5", ViolationCode.Format, "$.priority" },
        { "priority", "3000000000", ViolationCode.Format, "$.priority" },
        { "id", "\"T-12345678901234567890\"", ViolationCode.Length, "$.id" },
        { "id", "\"x\"", ViolationCode.Pattern, "$.id" },
        { "id", "\"T-\\ud800\"", ViolationCode.Format, "$.id" },
        { "createdAt", "\"2026-03-02T09:00:00\"", ViolationCode.Format, "$.createdAt" },
        { "note", "\"\\udc00\"", ViolationCode.Format, "$.note" },
        { "price", "1e400", ViolationCode.Format, "$.price" },
        { "lines", "[]", ViolationCode.Items, "$.lines" },
        { "stock", "{\"a\":1,\"b\":2,\"c\":3,\"d\":4}", ViolationCode.Items, "$.stock" },
        { "stock", "{\"a\":1,\"a\":2}", ViolationCode.Duplicate, "$.stock[*]" },
        { "stock", "{\"\\ud800\":1}", ViolationCode.Format, "$.stock[*]" },
        { "price", "1", ViolationCode.Rule, "$" },
        { "lines", "[{\"sku\":\"forbidden\",\"quantity\":2}]", ViolationCode.Rule, "$.lines[0].sku" },
    };

    [Theory]
    [MemberData(nameof(BadMembers))]
    public void A_bad_member_is_told_by_its_path_and_code(string member, string? json, ViolationCode code, string path)
    {
        ContractViolation violation = Assert.Single(Parse(With(member, json)).Violations);
        Assert.Equal((path, code), (violation.Path, violation.Code));
        Assert.NotNull(violation.Line);
    }

    [Fact]
    public void A_good_payload_has_none() => Assert.True(Parse(Valid).IsValid);

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        ContractResult<Ticket> result = Parse("""
            {"id":"x12345678901234567890","status":"Eaten","priority":"2","createdAt":null,"lines":[{"sku":"a","quantity":1,"quantity":2},{"sku":7}]}
            """);
        Assert.Equal(
            [
                ("$.id", ViolationCode.Pattern), ("$.id", ViolationCode.Length), ("$.status", ViolationCode.UnknownValue), ("$.priority", ViolationCode.TypeChanged),
                ("$.createdAt", ViolationCode.Null), ("$.lines[0].quantity", ViolationCode.Duplicate), ("$.lines[1].sku", ViolationCode.TypeChanged),
                ("$.lines[1].quantity", ViolationCode.Missing), ("$.price", ViolationCode.Missing),
            ],
            result.Violations.Select(violation => (violation.Path, violation.Code)));
    }

    [Fact]
    public void A_kind_that_changed_tells_both_kinds()
    {
        ContractViolation violation = Assert.Single(Parse(With("priority", "[]")).Violations);
        Assert.Equal(("number", "array"), (violation.Expected, violation.Found));
    }

    [Fact]
    public void A_root_of_another_kind_is_told()
    {
        Assert.Equal(("$", ViolationCode.Null), PathAndCode("null"));
        Assert.Equal(("$", ViolationCode.TypeChanged), PathAndCode("[]"));
    }

    [Fact]
    public void Line_and_byte_point_at_the_value()
    {
        string payload = Valid.Replace(",", ",\n  ", StringComparison.Ordinal).Replace("\"priority\":2", "\"priority\": 9", StringComparison.Ordinal);
        ContractViolation violation = Assert.Single(Parse(payload).Violations);
        Assert.Equal((3, payload.IndexOf('9', StringComparison.Ordinal)), (violation.Line, (int)violation.BytePosition!));
    }

    [Fact]
    public void The_place_of_a_missing_member_is_the_start_of_its_object()
    {
        string payload = With("lines", "[{\"sku\":\"a\"}]");
        ContractViolation violation = Assert.Single(Parse(payload).Violations);
        Assert.Equal(payload.IndexOf("{\"sku\"", StringComparison.Ordinal), violation.BytePosition);
    }

    [Fact]
    public void A_rule_over_several_members_is_told_for_each_object_that_breaks_it()
    {
        ContractResult<Ticket> result = Parse(With("lines", """[{"sku":"forbidden","quantity":1},{"sku":"a","quantity":99},{"sku":"forbidden","quantity":1}]"""));
        Assert.Equal(["$.lines[0].sku", "$.lines[2].sku", "$"], result.Violations.Select(violation => violation.Path));
        Assert.Equal("a sku that may be sold", result.Violations[0].Expected);
    }

    [Fact]
    public void A_rule_in_a_nested_object_is_told_by_its_path()
    {
        string payload = Valid.Insert(1, "\"parent\":" + With("price", "0") + ",");
        Assert.Equal("$.parent", Assert.Single(Parse(payload).Violations).Path);
    }

    [Fact]
    public void A_null_that_may_be_there_is_no_violation() => Assert.True(Parse(With("note", "null")).IsValid && Parse(With("extra", "null")).IsValid);

    private static (string Path, ViolationCode Code) PathAndCode(string payload)
    {
        ContractViolation violation = Assert.Single(Parse(payload).Violations);
        return (violation.Path, violation.Code);
    }
}
