using static SafeIntegration.Tests.Contracts.Scanning.Payload;

namespace SafeIntegration.Tests.Contracts.Scanning;

public sealed class HintTests
{
    [Theory]
    [InlineData("priority", "Priority")]
    [InlineData("createdAt", "created_at")]
    [InlineData("createdAt", "CREATED-AT")]
    [InlineData("priority", "priorty")]
    [InlineData("priority", "pirority")]
    [InlineData("price", "prise")]
    public void A_name_that_differs_by_its_spelling_or_a_slip_is_meant(string member, string sent) =>
        Assert.Equal($"found '{sent}'; did you mean '{member}'?", HintOf(Renamed(member, sent), member));

    [Theory]
    [InlineData("priority", "prio_level")]
    [InlineData("createdAt", "created")]
    [InlineData("status", "orderStatus")]
    public void A_name_that_shares_a_word_is_the_new_name(string member, string sent) => Assert.Equal($"probably renamed to '{sent}'", HintOf(Renamed(member, sent), member));

    [Theory]
    [InlineData("priority", "urgency")]
    [InlineData("lines", "items")]
    [InlineData("createdAt", "time")]
    public void The_only_unknown_member_of_a_kind_is_the_new_name(string member, string sent) => Assert.Equal($"probably renamed to '{sent}'", HintOf(Renamed(member, sent), member));

    [Fact]
    public void Two_unknown_members_of_a_kind_are_not_guessed_between() =>
        Assert.Equal("", HintOf(Renamed("priority", "urgency").Replace("\"id\"", "\"number\":3,\"id\"", StringComparison.Ordinal), "priority"));

    [Fact]
    public void Two_missing_members_of_a_kind_are_not_guessed_between()
    {
        string payload = With("id", null).Replace("\"status\":\"Open\"", "\"reference\":\"T-1\"", StringComparison.Ordinal);
        ContractResult<Ticket> result = Parse(payload);
        // The text fits the pattern of one of them alone.
        Assert.Equal(["probably renamed to 'reference'", ""], result.Violations.Select(violation => violation.Hint));
    }

    [Fact]
    public void A_name_decides_between_two_members_of_a_kind()
    {
        string payload = Renamed("priority", "prio").Replace("\"price\"", "\"amount\"", StringComparison.Ordinal);
        ContractResult<Ticket> result = Parse(payload);
        Assert.Equal(["probably renamed to 'prio'", "probably renamed to 'amount'"], result.Violations.Select(violation => violation.Hint));
    }

    [Fact]
    public void A_member_whose_value_does_not_fit_is_not_the_new_name() => Assert.Equal("", HintOf(Renamed("createdAt", "remark").Replace("2026-03", "soon", StringComparison.Ordinal), "createdAt"));

    [Fact]
    public void A_spelling_counts_whatever_the_value_is() =>
        Assert.Equal("found 'Priority'; did you mean 'priority'?", HintOf(Renamed("priority", "Priority").Replace(":2,", ":\"2\",", StringComparison.Ordinal), "priority"));

    [Fact]
    public void An_error_answer_is_not_taken_for_a_renamed_order() =>
        Assert.All(Parse("""{"error":"not found","code":404}""").Violations, violation => Assert.Equal((ViolationCode.Missing, ""), (violation.Code, violation.Hint)));

    [Theory]
    [InlineData("Note", "note")]
    [InlineData("no_te", "note")]
    [InlineData("Priority", "priority")]
    [InlineData("stok", "stock")]
    public void A_refused_member_tells_what_it_is_like(string sent, string meant)
    {
        ContractViolation violation = Assert.Single(Parse(With(sent, "1"), UnknownMembers.Reject).Violations);
        Assert.Equal(($"$.{sent}", ViolationCode.UnknownMember, $"did you mean '{meant}'?"), (violation.Path, violation.Code, violation.Hint));
    }

    [Fact]
    public void A_refused_member_that_is_a_renamed_one_tells_it()
    {
        ContractResult<Ticket> result = Parse(Renamed("priority", "urgency"), UnknownMembers.Reject);
        Assert.Equal(
            [("$.urgency", "probably 'priority' renamed"), ("$.priority", "probably renamed to 'urgency'")],
            result.Violations.Select(violation => (violation.Path, violation.Hint)));
    }

    [Fact]
    public void A_refused_member_like_none_has_no_hint() => Assert.Equal("", Assert.Single(Parse(With("zebra", "1"), UnknownMembers.Reject).Violations).Hint);

    [Fact]
    public void Hints_of_elements_are_their_own()
    {
        ContractResult<Ticket> result = Parse(With("lines", """[{"sku":"a","qty":1},{"sku":"a","Quantity":1}]"""));
        Assert.Equal(
            [("$.lines[0].quantity", "probably renamed to 'qty'"), ("$.lines[1].quantity", "found 'Quantity'; did you mean 'quantity'?")],
            result.Violations.Select(violation => (violation.Path, violation.Hint)));
    }

    [Fact]
    public void A_foreign_name_in_a_hint_is_safe()
    {
        string hint = HintOf(Renamed("priority", "a\\nb\\u202Ec\\ud83d\\ude00" + new string('x', 100)), "priority");
        Assert.Equal($"probably renamed to 'a?b?c??{new string('x', 57)}'", hint);
    }

    private static string HintOf(string payload, string member) => Assert.Single(Parse(payload).Violations, violation => violation.Path == "$." + member).Hint;
}
