using System.Text;
using System.Text.Json.Nodes;

namespace SafeIntegration.Tests.Contracts;

public sealed class JsonContractTests
{
    private const string Valid = """
        {"id":"o1","status":"Paid","createdAt":"2026-03-02T09:00:00+01:00","total":12.5,"lines":[{"sku":"ABC-01","quantity":2}],"tags":["new"]}
        """;

    /// <summary>What is wrong; the payload as a change of the valid one (member and JSON, or null to leave it out); code and path of the violation.</summary>
    public static TheoryData<string, string, string?, ViolationCode, string> BadMembers => new()
    {
        { "a required member is missing", "id", null, ViolationCode.Missing, "$.id" },
        { "a member of a value type is missing", "total", null, ViolationCode.Missing, "$.total" },
        { "a list is missing", "lines", null, ViolationCode.Missing, "$.lines" },
        { "null for a text", "id", "null", ViolationCode.Null, "$.id" },
        { "null for a number", "total", "null", ViolationCode.Null, "$.total" },
        { "null for a member with a default", "currency", "null", ViolationCode.Null, "$.currency" },
        { "null for a list", "lines", "null", ViolationCode.Null, "$.lines" },
        { "null in a list of objects", "lines", "[null]", ViolationCode.Null, "$.lines[0]" },
        { "null in a list of texts", "tags", """["a",null]""", ViolationCode.Null, "$.tags[1]" },
        { "null in a dictionary of numbers", "stock", """{"a":null}""", ViolationCode.Null, "$.stock[*]" },
        { "null in a dictionary of texts", "texts", """{"a":null}""", ViolationCode.Null, "$.texts[*]" },
        { "a number as text", "total", "\"12.5\"", ViolationCode.TypeChanged, "$.total" },
        { "a text as number", "id", "17", ViolationCode.TypeChanged, "$.id" },
        { "an object as list", "lines", "{}", ViolationCode.TypeChanged, "$.lines" },
        { "a list as object", "stock", "[]", ViolationCode.TypeChanged, "$.stock" },
        { "a wrong kind inside a list", "lines", """[{"sku":"ABC-01","quantity":"2"}]""", ViolationCode.TypeChanged, "$.lines[0].quantity" },
        { "a wrong kind inside a dictionary", "stock", """{"a":"b"}""", ViolationCode.TypeChanged, "$.stock[*]" },
        { "a missing member inside a list", "lines", """[{"quantity":2}]""", ViolationCode.Missing, "$.lines[0].sku" },
        { "an enum as number", "status", "1", ViolationCode.TypeChanged, "$.status" },
        { "an enum as number in text", "status", "\"1\"", ViolationCode.UnknownValue, "$.status" },
        { "an unknown enum value", "status", "\"Eaten\"", ViolationCode.UnknownValue, "$.status" },
        { "two enum values that add up to a third", "status", "\"Paid, Shipped\"", ViolationCode.UnknownValue, "$.status" },
        { "an enum value in other letter case", "status", "\"paid\"", ViolationCode.UnknownValue, "$.status" },
        { "the C# name of an enum value that has another name", "status", "\"SentBack\"", ViolationCode.UnknownValue, "$.status" },
        { "a time without an offset", "createdAt", "\"2026-03-02T09:00:00\"", ViolationCode.Format, "$.createdAt" },
        { "a date without a time", "createdAt", "\"2026-03-02\"", ViolationCode.Format, "$.createdAt" },
        { "a date that is none", "createdAt", "\"2026-02-30T09:00:00Z\"", ViolationCode.Format, "$.createdAt" },
        { "a fraction for a whole number", "rank", "1.5", ViolationCode.Format, "$.rank" },
        { "a whole number too large for its type", "rank", "3000000000", ViolationCode.Format, "$.rank" },
        { "a number too large for a double", "weight", "1e400", ViolationCode.Format, "$.weight" },
        { "an identifier of 20 digits in a double", "weight", "12345678901234567890", ViolationCode.Format, "$.weight" },
        { "a relative address", "link", "\"orders/1\"", ViolationCode.Format, "$.link" },
        { "a lone surrogate", "id", "\"\\ud800\"", ViolationCode.Format, "$.id" },
        { "a text too long", "id", "\"123456789012345678901\"", ViolationCode.Length, "$.id" },
        { "a text too short", "id", "\"\"", ViolationCode.Length, "$.id" },
        { "a number out of its range", "total", "-1", ViolationCode.OutOfRange, "$.total" },
        { "an empty list that must not be", "lines", "[]", ViolationCode.Items, "$.lines" },
        { "a broken pattern inside a list", "lines", """[{"sku":"ABC-01\n","quantity":2}]""", ViolationCode.Pattern, "$.lines[0].sku" },
        { "a number inside a list out of its range", "lines", """[{"sku":"ABC-01","quantity":100}]""", ViolationCode.OutOfRange, "$.lines[0].quantity" },
        { "an object that does not say which type it is", "payment", """{"months":3}""", ViolationCode.Missing, "$.payment.kind" },
        { "an object of an unknown type", "payment", """{"kind":"cash"}""", ViolationCode.UnknownValue, "$.payment.kind" },
        { "an object of a known type that lacks a member", "payment", """{"kind":"card"}""", ViolationCode.Missing, "$.payment.network" },
    };

    public static TheoryData<string, string, ViolationCode> BadPayloads => new()
    {
        { "nothing", "", ViolationCode.Malformed },
        { "no JSON", "hello", ViolationCode.Malformed },
        { "a cut-off payload", Valid.Trim()[..^1], ViolationCode.Malformed },
        { "two values", Valid.Trim() + "{}", ViolationCode.Malformed },
        { "trailing text", Valid.Trim() + " x", ViolationCode.Malformed },
        { "a comment", "/* hello */" + Valid.Trim(), ViolationCode.Malformed },
        { "a trailing comma", Valid.Trim()[..^1] + ",}", ViolationCode.Malformed },
        { "a code fence", "```json\n" + Valid + "\n```", ViolationCode.Malformed },
        { "null", "null", ViolationCode.Null },
        { "a list", "[]", ViolationCode.TypeChanged },
        { "an error message with status 200", """{"error":"try again"}""", ViolationCode.Missing },
        { "an empty object", "{}", ViolationCode.Missing },
        { "a member twice", Valid.Trim()[..^1] + ",\"id\":\"o2\"}", ViolationCode.Duplicate },
        { "too deep", new string('[', 70) + new string(']', 70), ViolationCode.TooLarge },
        { "too deep where nothing is known", Valid.Trim()[..^1] + ",\"more\":" + new string('[', 70) + new string(']', 70) + "}", ViolationCode.TooLarge },
        { "a name in other letter case", Valid.Replace("\"id\"", "\"Id\"", StringComparison.Ordinal), ViolationCode.Missing },
    };

    [Theory]
    [MemberData(nameof(BadMembers))]
    public void A_bad_member_is_refused_with_its_code_and_path(string what, string member, string? json, ViolationCode code, string path)
    {
        ContractResult<Order> result = Parse<Order>(With(member, json));

        Assert.False(result.IsValid, what);
        Assert.True(result.Violations.Any(violation => violation.Code == code && violation.Path == path), $"{what}: {string.Join("; ", result.Violations)}");
        Assert.Single(result.Violations);
    }

    [Theory]
    [MemberData(nameof(BadPayloads))]
    public void A_bad_payload_is_refused_with_its_code(string what, string payload, ViolationCode code)
    {
        ContractResult<Order> result = Parse<Order>(payload);
        Assert.False(result.IsValid, what);
        Assert.True(result.Violations.Any(violation => violation.Code == code), $"{what}: {string.Join("; ", result.Violations)}");
    }

    [Fact]
    public void A_payload_that_keeps_the_contract_becomes_its_value()
    {
        Order order = Parse<Order>(Valid).Value;
        Assert.Equal(("o1", OrderStatus.Paid, 12.5m, 2, "EUR", 1d), (order.Id, order.Status, order.Total, order.Lines[0].Quantity, order.Currency, order.Weight));
        Assert.Equal(TimeSpan.FromHours(1), order.CreatedAt.Offset);
        Assert.Null(order.Note);
    }

    [Fact]
    public void Everything_that_may_be_there_is_read()
    {
        JsonNode json = JsonNode.Parse(Valid)!;
        json["status"] = "sent-back";
        json["rank"] = 3;
        json["link"] = "https://example.org/o1";
        json["stock"] = JsonNode.Parse("""{"north":3}""");
        json["payment"] = JsonNode.Parse("""{"kind":"card","network":"visa"}""");
        Order order = Parse<Order>(json.ToJsonString()).Value;
        Assert.Equal((OrderStatus.SentBack, 3, 3, "visa"), (order.Status, order.Rank, order.Stock["north"], Assert.IsType<CardPayment>(order.Payment).Network));
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        IContract<Order> contract = Contract.Of<Order>();
        Order order = Parse<Order>(Valid).Value with { Status = OrderStatus.SentBack, Payment = new CardPayment { Network = "visa" }, Note = "Grüße", Weight = 0.1 };
        Order read = contract.Parse(contract.Write(order)).Value;
        Assert.Equal(contract.Write(order).ToArray(), contract.Write(read).ToArray());
        Assert.Equal((order.Status, order.Payment, order.Note, order.Weight), (read.Status, read.Payment, read.Note, read.Weight));
    }

    [Fact]
    public void All_violations_are_told_at_once()
    {
        ContractResult<Order> result = Parse<Order>("""{"id":5,"status":"Eaten","createdAt":"yesterday","lines":[{"sku":1}],"tags":["a"],"extra":1}""");
        Assert.Equal(
            [
                ("$.id", ViolationCode.TypeChanged), ("$.status", ViolationCode.UnknownValue), ("$.createdAt", ViolationCode.Format),
                ("$.lines[0].sku", ViolationCode.TypeChanged), ("$.lines[0].quantity", ViolationCode.Missing), ("$.total", ViolationCode.Missing),
            ],
            result.Violations.Select(violation => (violation.Path, violation.Code)));
    }

    [Fact]
    public void A_byte_order_mark_is_refused_as_malformed()
    {
        byte[] payload = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Valid)];
        Assert.Equal(ViolationCode.Malformed, Assert.Single(Contract.Of<Order>().Parse(payload).Violations).Code);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("extra")]
    public void Bytes_that_are_not_utf8_are_refused_wherever_they_stand(string member)
    {
        byte[] payload = Encoding.Latin1.GetBytes(With(member, "\"M\u00fcller\""));
        Assert.False(Contract.Of<Order>().Parse(payload).IsValid);
    }

    [Fact]
    public void A_payload_above_the_size_limit_is_refused_unread()
    {
        ContractViolation violation = Assert.Single(Contract.Of<Order>().Parse(new byte[(4 * 1024 * 1024) + 1]).Violations);
        Assert.Equal(ViolationCode.TooLarge, violation.Code);
    }

    [Fact]
    public void Not_more_than_a_hundred_violations_are_listed()
    {
        string lines = string.Join(",", Enumerable.Repeat("{}", 500));
        Assert.InRange(Parse<Order>(With("lines", $"[{lines}]")).Violations.Count, 100, 101);
    }

    [Fact]
    public void An_unknown_member_is_reported_where_the_contract_reports()
    {
        ContractResult<Order> result = Parse<Order>(With("carrier", "{\"deep\":[1]}"));
        Assert.True(result.IsValid);
        Assert.Equal(["$.carrier"], result.UnknownMembers);
    }

    [Fact]
    public void An_unknown_member_of_list_elements_is_reported_once_for_all_of_them() =>
        Assert.Equal(["$.lines[*].colour"], Parse<Order>(With("lines", """[{"sku":"ABC-01","quantity":2,"colour":"red"}]""")).UnknownMembers);

    [Fact]
    public void An_unknown_member_is_refused_where_the_contract_rejects() =>
        Assert.Equal(
            ("$.extra", ViolationCode.UnknownMember),
            (Assert.Single(Parse<Webhook>("""{"id":"1","extra":2}""").Violations).Path, Parse<Webhook>("""{"id":"1","extra":2}""").Violations[0].Code));

    [Fact]
    public void An_unknown_member_is_passed_over_where_the_contract_ignores()
    {
        ContractResult<Feed> result = Parse<Feed>("""{"id":"1","extra":2}""");
        Assert.True(result.IsValid);
        Assert.Empty(result.UnknownMembers);
    }

    [Fact]
    public void The_name_of_an_unknown_member_is_capped_and_without_control_characters()
    {
        string name = "a\\u0007b" + new string('x', 200);
        string path = Assert.Single(Parse<Order>(With("placeholder", "1").Replace("placeholder", name, StringComparison.Ordinal)).UnknownMembers);
        Assert.StartsWith("$.a?bxxx", path, StringComparison.Ordinal);
        Assert.InRange(path.Length, 10, 70);
    }

    [Fact]
    public void A_member_that_its_type_presets_is_optional() => Assert.Equal(10, Parse<Preset>("{}").Value.Limit);

    [Fact]
    public void A_list_without_a_setter_is_filled_and_not_dropped() => Assert.Equal(["a", "b"], Parse<Preset>("""{"Names":["a","b"]}""").Value.Names);

    [Fact]
    public void A_computed_member_is_written_and_passed_over_when_read()
    {
        IContract<Preset> contract = Contract.Of<Preset>();
        Assert.Equal(7, contract.Parse(contract.Write(new Preset { Limit = 7 })).Value.Limit);
    }

    [Fact]
    public void A_parameter_of_a_positional_record_is_required_unless_it_has_a_default()
    {
        Assert.Equal(1, Parse<Positional>("""{"Stars":3,"Title":"x"}""").Value.Page);
        Assert.Equal("$.Title", Assert.Single(Parse<Positional>("""{"Stars":3}""").Violations).Path);
    }

    [Fact]
    public void A_validation_attribute_on_a_parameter_of_a_positional_record_counts() =>
        Assert.Equal("$.Stars", Assert.Single(Parse<Positional>("""{"Stars":6,"Title":"x"}""").Violations).Path);

    [Fact]
    public void A_type_that_validates_itself_is_asked()
    {
        Assert.True(Parse<Interval>("""{"From":1,"To":2}""").IsValid);
        ContractViolation violation = Assert.Single(Parse<Interval>("""{"From":4711,"To":2}""").Violations);
        Assert.Equal(ViolationCode.Rule, violation.Code);
        Assert.DoesNotContain("4711", violation.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secret-4711")]
    [InlineData("fine")]
    public void A_rule_or_member_that_throws_refuses_the_payload_without_its_value(string text)
    {
        ContractResult<Throwing> result = Parse<Throwing>($$"""{"Text":"{{text}}"}""");
        Assert.False(result.IsValid);
        Assert.DoesNotContain(text, string.Join("; ", result.Violations), StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_of_a_custom_validation_is_not_told() =>
        Assert.DoesNotContain("4711", Assert.Single(Parse<Judged>("""{"Text":"secret-4711"}""").Violations).ToString(), StringComparison.Ordinal);

    [Fact]
    public void The_keys_of_a_dictionary_are_not_told() =>
        Assert.DoesNotContain("4711", string.Join(";", Parse<Order>(With("stock", """{"secret-4711":"x","b":null}""")).Violations), StringComparison.Ordinal);

    [Fact]
    public void An_object_is_checked_as_a_payload_is()
    {
        Order order = Parse<Order>(Valid).Value with { Status = (OrderStatus)99, Lines = [new OrderLine { Sku = "nonsense", Quantity = 0 }] };
        Assert.Equal(["$.status", "$.lines[0].sku", "$.lines[0].quantity"], Contract.Of<Order>().Validate(order).Select(violation => violation.Path));
    }

    [Fact]
    public void An_object_that_contains_itself_is_refused()
    {
        var node = new Node();
        node.Next = node;
        Assert.Equal(ViolationCode.TooLarge, Assert.Single(Contract.Of<Node>().Validate(node)).Code);
    }

    [Fact]
    public void The_value_of_a_broken_payload_cannot_be_taken()
    {
        ContractResult<Order> result = Parse<Order>("{}");
        Assert.Throws<InvalidOperationException>(() => result.Value);
        Assert.False(result.TryGetValue(out _));
    }

    [Fact]
    public void The_schema_names_required_members_closed_sets_and_types()
    {
        JsonNode schema = JsonNode.Parse(Contract.Of<Order>().JsonSchema)!;
        string[] required = [.. schema["required"]!.AsArray().Select(name => name!.GetValue<string>())];
        Assert.Contains("total", required);
        Assert.DoesNotContain("currency", required);
        Assert.Equal(["Paid", "Shipped", "Lost", "sent-back"], schema["properties"]!["status"]!["enum"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.Equal("number", schema["properties"]!["weight"]!["type"]!.GetValue<string>());
        Assert.Equal("string", schema["properties"]!["createdAt"]!["type"]!.GetValue<string>());
    }

    [Fact]
    public void The_exception_lists_the_first_ten_violations_and_how_many_more()
    {
        var exception = new ContractException("test.order.v1", [.. Enumerable.Range(0, 12).Select(number => new ContractViolation($"$.a{number}", ViolationCode.Missing, "number"))]);
        Assert.Contains("$.a9: Missing, expected number; and 2 more", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_exception_names_the_members_that_the_contract_does_not_know()
    {
        var exception = new ContractException("test.order.v1", [new("$.total", ViolationCode.Missing, "number")], ["$.sum", "$.gross"]);
        Assert.Contains("Members that it does not know: $.sum, $.gross.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["$.sum", "$.gross"], exception.UnknownMembers);
    }

    private static ContractResult<T> Parse<T>(string json) => Contract.Of<T>().Parse(Encoding.UTF8.GetBytes(json));

    private static string With(string member, string? json)
    {
        JsonObject order = JsonNode.Parse(Valid)!.AsObject();
        order.Remove(member);
        string rest = order.ToJsonString();
        return json is null ? rest : $$"""{{rest[..^1]}},"{{member}}":{{json}}}""";
    }
}
