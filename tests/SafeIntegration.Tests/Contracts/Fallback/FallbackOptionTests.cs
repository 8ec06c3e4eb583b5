using System.Text;
using System.Text.Json.Nodes;

namespace SafeIntegration.Tests.Contracts.Fallback;

/// <summary>A contract by reflection keeps the options and rules that a generated one keeps.</summary>
public sealed class FallbackOptionTests
{
    private const string Valid = """{"guest_name":"Ada","room":"sea-view","board":"half-board"}""";

    /// <summary>Member and JSON; code and what is expected.</summary>
    public static TheoryData<string, string, ViolationCode, string> BrokenRules => new()
    {
        { "Digits", "\"12a\"", ViolationCode.Pattern, @"text of the pattern \d+|" },
        { "Digits", "\"1\\n\"", ViolationCode.Pattern, @"text of the pattern \d+|" },
        { "Digits", "\"\u0663\"", ViolationCode.Pattern, @"text of the pattern \d+|" },
        { "Letter", "\"\"", ViolationCode.Pattern, "text of the pattern x" },
        { "Email", "\"nobody\"", ViolationCode.Format, "an e-mail address" },
        { "Url", "\"b.example\"", ViolationCode.Format, "an address that begins with http://, https:// or ftp://" },
        { "Phone", "\"call me\"", ViolationCode.Format, "a phone number" },
        { "Card", "\"4111111111111112\"", ViolationCode.Format, "the number of a credit card" },
        { "Blob", "\"?\"", ViolationCode.Format, "Base64" },
        { "Currency", "\"USD\"", ViolationCode.UnknownValue, "one of EUR, GBP" },
        { "Market", "\"XXX\"", ViolationCode.UnknownValue, "none of XXX" },
        { "Factor", "2.5", ViolationCode.OutOfRange, "at least 0.5 and less than 2.5" },
        { "Short", "\"a\"", ViolationCode.Length, "at least 2 characters" },
        { "Items", "[1,2]", ViolationCode.Items, "at most 1 elements" },
        { "Named", "\" \"", ViolationCode.Length, "text that is not blank" },
        { "Named", "null", ViolationCode.Null, "a value" },
    };

    [Theory]
    [MemberData(nameof(BrokenRules))]
    public void A_broken_rule_has_its_own_code_and_says_what_it_asks_for(string member, string json, ViolationCode code, string expected)
    {
        ContractViolation violation = Assert.Single(Contract.Reflected<Ruled>().Parse(Encoding.UTF8.GetBytes(Ruled(member, json))).Violations);
        Assert.Equal(("$." + member, code, expected), (violation.Path, violation.Code, violation.Expected));
    }

    [Fact]
    public void What_keeps_the_rules_passes()
    {
        ContractResult<Ruled> result = Contract.Reflected<Ruled>().Parse("""{"Named":"n","Digits":"","Items":[1]}"""u8.ToArray());
        Assert.True(result.IsValid, string.Join("; ", result.Violations));
    }

    [Fact]
    public void Names_of_members_and_of_values_follow_the_policies()
    {
        Booking booking = Parse(Valid).Value;
        Assert.Equal(("Ada", Room.SeaView, Board.HalfBoard), (booking.GuestName, booking.Room, booking.Board));
        Assert.Contains("\"guest_name\":\"Ada\"", Encoding.UTF8.GetString(Contract.Of<Booking>().Write(booking).Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_outside_a_tolerant_set_becomes_the_unknown_one_and_is_drift()
    {
        IContract<Booking> contract = Contract.Of<Booking>();
        Assert.Equal(Room.Other, Parse(Valid.Replace("sea-view", "attic", StringComparison.Ordinal)).Value.Room);
        Assert.Contains(contract.Drift.Report().Findings, finding => finding is { Path: "$.room", Kind: DriftKind.UnknownValue });
    }

    [Fact]
    public void A_value_outside_a_closed_set_is_refused()
    {
        ContractViolation violation = Assert.Single(Parse(Valid.Replace("half-board", "no-board", StringComparison.Ordinal)).Violations);
        Assert.Equal((ViolationCode.UnknownValue, "one of half-board, full-board"), (violation.Code, violation.Expected));
    }

    [Fact]
    public void An_optional_member_tells_absent_from_null()
    {
        Assert.False(Parse(Valid).Value.Wish.IsPresent);
        Booking booking = Parse(With("\"wish\":null")).Value;
        Assert.True(booking.Wish.IsPresent);
        Assert.Null(booking.Wish.Value);
        Assert.DoesNotContain("agent", Encoding.UTF8.GetString(Contract.Of<Booking>().Write(booking).Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Null_in_an_optional_member_that_is_not_nullable_is_refused() =>
        Assert.Equal(("$.agent", ViolationCode.Null), First(With("\"agent\":null")));

    [Fact]
    public void Null_is_an_element_where_the_type_says_so() => Assert.Equal([null, "x"], Parse(With("\"notes\":[null,\"x\"]")).Value.Notes);

    [Fact]
    public void Elements_that_must_differ_in_a_member_do() =>
        Assert.Equal(("$.guests", ViolationCode.Items), First(With("""
            "guests":[{"passport":"p1"},{"passport":"p1"}]
            """)));

    [Fact]
    public void A_rule_over_several_members_is_asked_once_everything_else_holds()
    {
        ContractViolation violation = Assert.Single(Parse(With("\"paid\":2")).Violations);
        Assert.Equal(("$", ViolationCode.Rule, "nobody pays for more nights than booked"), (violation.Path, violation.Code, violation.Expected));
        Assert.Equal(["$.board"], Parse(With("\"paid\":2").Replace("half-board", "none", StringComparison.Ordinal)).Violations.Select(found => found.Path));
    }

    [Fact]
    public void The_limits_of_the_contract_are_kept()
    {
        Assert.Equal(("$", ViolationCode.TooLarge), First(With($"\"wish\":\"{new string('x', 600)}\"")));
        Assert.Equal(("$", ViolationCode.TooLarge), First(With("\"more\":[[[[[]]]]]")));
    }

    [Fact]
    public void A_broken_rule_is_told_beside_what_System_Text_Json_refuses() =>
        Assert.Equal(
            ["$.Email", "$.Items"],
            Contract.Reflected<Ruled>().Parse("""{"Named":"n","Email":"nobody","Items":"none"}"""u8.ToArray()).Violations.Select(violation => violation.Path));

    [Fact]
    public void The_schema_has_the_rules_the_names_and_the_sets()
    {
        JsonNode ruled = JsonNode.Parse(Contract.Reflected<Ruled>().JsonSchema)!["properties"]!;
        Assert.Equal(("email", 2, 1, 0.5), (
            ruled["Email"]!["format"]!.GetValue<string>(), ruled["Short"]!["minLength"]!.GetValue<int>(), ruled["Items"]!["maxItems"]!.GetValue<int>(), ruled["Factor"]!["minimum"]!.GetValue<double>()));
        JsonNode booking = JsonNode.Parse(Contract.Of<Booking>().JsonSchema)!["properties"]!;
        Assert.Null(booking["room"]!["enum"]);
        Assert.Equal("half-board", booking["board"]!["enum"]![0]!.GetValue<string>());
        Assert.Contains("string", booking["wish"]!["type"]!.ToJsonString(), StringComparison.Ordinal);
    }

    private static ContractResult<Booking> Parse(string json) => Contract.Of<Booking>().Parse(Encoding.UTF8.GetBytes(json));

    private static (string Path, ViolationCode Code) First(string json)
    {
        ContractViolation violation = Assert.Single(Parse(json).Violations);
        return (violation.Path, violation.Code);
    }

    private static string With(string member) => $"{Valid[..^1]},{member.Trim()}}}";

    private static string Ruled(string member, string json) => member == "Named" ? $$"""{"Named":{{json}}}""" : $$"""{"Named":"n","{{member}}":{{json}}}""";
}
