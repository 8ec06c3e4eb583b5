using System.Text;
using SafeIntegration.Contracts;
using static SafeIntegration.Tests.Contracts.Scanning.Payload;

namespace SafeIntegration.Tests.Contracts.Scanning;

public sealed class MalformedTests
{
    public static TheoryData<string, int, int, string> Malformed => new()
    {
        { "", 1, 0, "the payload is empty" },
        { " \n ", 2, 3, "the payload is empty" },
        { "\uFEFF{}", 1, 0, "the payload starts with a byte order mark; send it without one" },
        { "<html>", 1, 0, "the payload looks like HTML or XML, for example an error page" },
        { "{\"id\":\"T-1\",\n\"sta", 2, 17, "the payload ends in the middle: it was cut off" },
        { "{\"id\":\"T-1\"", 1, 11, "the payload ends in the middle: it was cut off" },
        { "{\"id\":\"T-1\",}", 1, 12, "there is a comma after the last member or element" },
        { "{\"lines\":[1,\n]}", 2, 13, "there is a comma after the last member or element" },
        { "{\"id\":\"T-1\"\n// one\n}", 2, 12, "JSON has no comments" },
        { "{'id':1}", 1, 1, "names and text stand in double quotes" },
        { "{\"price\":NaN}", 1, 9, "JSON has no NaN or Infinity" },
        { Valid + "\n" + Valid, 2, Valid.Length + 1, "there is something after the end of the JSON value" },
        { "{\"id\":\"T-\t\"}", 1, 9, "control characters in text are to be escaped" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Malformed_json_is_told_by_its_place_and_cause(string payload, int line, int position, string hint)
    {
        ContractViolation violation = Parse(payload).Violations[^1];
        Assert.Equal(("$", ViolationCode.Malformed, line, position, hint), (violation.Path, violation.Code, violation.Line!.Value, (int)violation.BytePosition!.Value, violation.Hint));
    }

    [Fact]
    public void Utf_16_is_told() => Assert.StartsWith("the payload looks like UTF-16", Assert.Single(new TicketContract().Parse(Encoding.Unicode.GetBytes(Valid)).Violations).Hint, StringComparison.Ordinal);

    [Fact]
    public void What_is_wrong_before_a_cut_off_tail_is_told_too() =>
        Assert.Equal(
            [("$.status", ViolationCode.UnknownValue), ("$", ViolationCode.Malformed)],
            Parse("{\"id\":\"T-1\",\"status\":\"Eaten\",\"priority\":2,\"pri").Violations.Select(violation => (violation.Path, violation.Code)));

    [Fact]
    public void Nesting_that_is_too_deep_is_told_apart()
    {
        string payload = Valid.Replace("12.5", "12.5,\n\"other\":" + new string('[', 64) + new string(']', 64), StringComparison.Ordinal);
        ContractViolation violation = Assert.Single(Parse(payload).Violations);
        Assert.Equal((ViolationCode.TooLarge, 2, payload.IndexOf('[', StringComparison.Ordinal) + 63), (violation.Code, violation.Line, (int)violation.BytePosition!));
        Assert.True(Parse(payload.Replace("[[", "[", StringComparison.Ordinal).Replace("]]", "]", StringComparison.Ordinal)).IsValid);
    }

    [Fact]
    public void Deep_nesting_in_malformed_json_is_malformed() => Assert.Equal(ViolationCode.Malformed, Parse("{\"other\":" + new string('[', 60)).Violations[^1].Code);

    [Fact]
    public void A_payload_of_too_many_bytes_is_not_read()
    {
        var contract = new TicketContract(new ContractSettings("small", words: 6) { MaxBytes = 10 }, new TicketRules());
        Assert.Equal(ViolationCode.TooLarge, Assert.Single(contract.Parse(Valid.Bytes()).Violations).Code);
    }

    [Fact]
    public void A_name_with_half_a_surrogate_pair_is_refused() =>
        Assert.Equal(("$", ViolationCode.Format), Parse(With("\\ud800", "1")).Violations.Select(violation => (violation.Path, violation.Code)).Single());
}
