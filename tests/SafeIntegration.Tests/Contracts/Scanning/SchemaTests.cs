using System.Text.Json.Nodes;
using SafeIntegration.Contracts;

namespace SafeIntegration.Tests.Contracts.Scanning;

public sealed class SchemaTests
{
    private static readonly JsonObject Ticket = Of(UnknownMembers.Report);

    [Fact]
    public void A_schema_says_its_draft_and_the_name_of_the_contract()
    {
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)Ticket["$schema"]);
        Assert.Equal("test.tickets.v1", (string?)Ticket["title"]);
        Assert.Equal("object", (string?)Ticket["type"]);
    }

    [Fact]
    public void Required_members_are_listed() => AssertJson("""["id","status","priority","price","createdAt","lines"]""", Ticket["required"]);

    [Theory]
    [InlineData("id", """{"description":"The number of the \u0022ticket\u0022.","type":"string","pattern":"^T-.*$","maxLength":20}""")]
    [InlineData("status", """{"type":"string","enum":["Open","Closed"]}""")]
    [InlineData("mood", """{"type":"string"}""")]
    [InlineData("priority", """{"type":"integer","minimum":1,"maximum":5}""")]
    [InlineData("createdAt", """{"type":"string","format":"date-time"}""")]
    [InlineData("note", """{"type":["string","null"]}""")]
    [InlineData("extra", "{}")]
    [InlineData("stock", """{"type":["object","null"],"additionalProperties":{"type":"integer"},"maxProperties":3}""")]
    [InlineData("parent", """{"anyOf":[{"$ref":"#"},{"type":"null"}]}""")]
    public void A_member_says_its_type_and_rules(string member, string expected) => AssertJson(expected, Member(member));

    [Fact]
    public void A_list_says_its_elements_and_their_number()
    {
        JsonNode lines = Member("lines");
        Assert.Equal(("array", 1, 150), ((string?)lines["type"], (int)lines["minItems"]!, (int)lines["maxItems"]!));
        AssertJson("""{"sku":{"type":"string"},"quantity":{"type":"integer"}}""", lines["items"]!["properties"]);
        AssertJson("""["sku","quantity"]""", lines["items"]!["required"]);
    }

    [Theory]
    [InlineData(UnknownMembers.Report, true)]
    [InlineData(UnknownMembers.Reject, true)]
    [InlineData(UnknownMembers.Ignore, false)]
    public void Objects_are_closed_unless_more_members_are_welcome(UnknownMembers unknownMembers, bool isClosed)
    {
        JsonObject schema = Of(unknownMembers);
        foreach (JsonObject type in new[] { schema, schema["properties"]!["lines"]!["items"]!.AsObject() })
            Assert.Equal(isClosed, type["additionalProperties"] is JsonValue value && !(bool)value);
    }

    [Fact]
    public void A_type_that_several_places_refer_to_is_defined_once()
    {
        var address = new ObjectNode(1, 3, "Address`1", () => [new("city", LeafTypes.String.With(), isRequired: true, isNullable: false)]);
        var other = new ObjectNode(2, 6, "Address_1", () => [new("self", new ListNode(address, elementIsNullable: true), isRequired: true, isNullable: false)]);
        var root = new ObjectNode(
            0, 0, "Order",
            () =>
            [
                new("billing", address, isRequired: true, isNullable: false), new("shipping", address, isRequired: false, isNullable: true),
                new("more", other, isRequired: true, isNullable: false), new("rest", other, isRequired: true, isNullable: false),
            ]);
        JsonNode schema = Parse(Schema.Of(root, new("test.orders.v1", 9)));
        AssertJson("""{"$ref":"#/$defs/Address_1"}""", schema["properties"]!["billing"]);
        AssertJson("""{"anyOf":[{"$ref":"#/$defs/Address_1"},{"type":"null"}]}""", schema["properties"]!["shipping"]);
        AssertJson("""{"$ref":"#/$defs/Address_12"}""", schema["properties"]!["more"]);
        Assert.Equal(["Address_1", "Address_12"], schema["$defs"]!.AsObject().Select(pair => pair.Key));
        AssertJson("""{"anyOf":[{"$ref":"#/$defs/Address_1"},{"type":"null"}]}""", schema["$defs"]!["Address_12"]!["properties"]!["self"]!["items"]);
    }

    [Fact]
    public void A_rule_with_a_keyword_stands_at_its_member()
    {
        var root = new ObjectNode(
            0, 0, "Order", () => [new("tags", new ListNode(LeafTypes.String.With(), elementIsNullable: false), isRequired: true, isNullable: false)],
            new ObjectRule(ViolationCode.Items, "tags", "tags that differ", "\"uniqueItems\": true"), new ObjectRule(ViolationCode.Rule, null, "something else"));
        AssertJson("""{"type":"array","items":{"type":"string"},"uniqueItems":true}""", Parse(Schema.Of(root, new("test.orders.v1", 3)))["properties"]!["tags"]);
    }

    private static JsonObject Of(UnknownMembers unknownMembers) => Parse(new TicketContract(unknownMembers).JsonSchema).AsObject();

    private static JsonNode Member(string name) => Ticket["properties"]![name]!;

    private static JsonNode Parse(string json) => JsonNode.Parse(json)!;

    private static void AssertJson(string expected, JsonNode? actual) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"Expected {expected}, found {actual?.ToJsonString()}.");
}
