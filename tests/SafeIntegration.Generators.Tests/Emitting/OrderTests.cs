using static SafeIntegration.Generators.Tests.Models;

namespace SafeIntegration.Generators.Tests;

/// <summary>A contract as most are: nested lists, an enum, a range, a pattern and nullable members.</summary>
public sealed class OrderTests
{
    private const string Source = """
        public sealed partial record Order
        {
            public required string Id { get; init; }
            public required Status Status { get; init; }
            public required DateTimeOffset CreatedAt { get; init; }
            public required decimal Total { get; init; }
            public required IReadOnlyList<Line> Lines { get; init; }
            public string? Note { get; init; }
            public int? Rank { get; init; }
        }
        public sealed record Line { public required string Sku { get; init; } public required int Quantity { get; init; } }
        public enum Status { Paid = 1, Shipped = 2 }
        """;

    private const string Valid = """
        {"id":"ord_ab12","status":"Paid","createdAt":"2026-03-02T09:00:00+00:00","total":12.50,"lines":[{"sku":"ABC-12","quantity":2},{"sku":"XYZ-99","quantity":1}],"note":null,"rank":3}
        """;

    private static readonly GeneratedAssembly Assembly = GeneratedAssembly.Of(Source, Model());

    [Fact]
    public void A_valid_payload_becomes_the_object()
    {
        dynamic order = Assembly.Parse("Order", Valid).Value!;

        Assert.Equal("ord_ab12", order.Id);
        Assert.Equal("Paid", order.Status.ToString());
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), order.CreatedAt);
        Assert.Equal(12.50m, order.Total);
        Assert.Equal(2, order.Lines.Count);
        Assert.Equal("XYZ-99", order.Lines[1].Sku);
        Assert.Null(order.Note);
        Assert.Equal(3, order.Rank);
    }

    [Fact]
    public void What_is_written_is_what_was_read() => Assert.Equal(Valid, Assembly.Parse("Order", Valid).Written);

    [Fact]
    public void Nullable_members_may_be_absent() =>
        Assert.True(Assembly.Parse("Order", Valid.Replace(""","note":null,"rank":3""", "", StringComparison.Ordinal)).IsValid);

    [Fact]
    public void Escapes_change_nothing()
    {
        string escaped = Valid.Replace("\"id\"", "\"\\u0069d\"", StringComparison.Ordinal).Replace("ord_", "\\u006frd_", StringComparison.Ordinal)
            .Replace("Paid", "\\u0050aid", StringComparison.Ordinal);

        Assert.Equal(Valid, Assembly.Parse("Order", escaped).Written);
    }

    [Fact]
    public void Unknown_members_are_passed_over() =>
        Assert.Equal(Valid, Assembly.Parse("Order", Valid.Replace("{\"sku\"", "{\"idx\":[{}],\"n\\u0065w\":1,\"sku\"", StringComparison.Ordinal)).Written);

    [Theory]
    [InlineData("\"id\":\"ord_ab12\",", "")]
    [InlineData("\"id\"", "\"id\":\"ord_ab12\",\"id\"")]
    [InlineData("\"id\"", "\"id\":\"ord_ab12\",\"\\u0069d\"")]
    [InlineData("ord_ab12", "ord_ab1")]
    [InlineData("ord_ab12", "ord_ab123")]
    [InlineData("ord_ab12", "ord_aB12")]
    [InlineData("ord_ab12", "ord_ab1\\u0042")]
    [InlineData("ord_ab12", "ord_ab1é")]
    [InlineData("\"ord_ab12\"", "null")]
    [InlineData("\"ord_ab12\"", "7")]
    [InlineData("Paid", "paid")]
    [InlineData("Paid", "\\u0070aid")]
    [InlineData("\"Paid\"", "1")]
    [InlineData("12.50", "1000.01")]
    [InlineData("12.50", "\"12.50\"")]
    [InlineData("{\"sku\":\"ABC-12\",\"quantity\":2},{\"sku\":\"XYZ-99\",\"quantity\":1}", "")]
    [InlineData("{\"sku\":\"ABC-12\",\"quantity\":2},", "{\"sku\":\"ABC-12\",\"quantity\":2},{\"sku\":\"ABC-12\",\"quantity\":2},")]
    [InlineData("{\"sku\":\"ABC-12\",\"quantity\":2}", "null")]
    [InlineData("{\"sku\":\"ABC-12\",\"quantity\":2}", "{\"sku\":\"ABC-12\"}")]
    [InlineData("\"rank\":3", "\"rank\":3.5")]
    [InlineData("\"rank\":3}", "\"rank\":3}}")]
    public void What_breaks_the_contract_is_refused(string part, string broken) =>
        Assert.False(Assembly.Parse("Order", Valid.Replace(part, broken, StringComparison.Ordinal)).IsValid);

    private static ContractModel Model()
    {
        PatternStep letterOrDigit = Step('a', 'z', 4, 4).Or(Step('0', '9'));
        var line = new ObjectRefModel("global::Line", 1, false);
        ObjectModel order = Object(
            "Order",
            Member("Id", "String", PatternRule(0)),
            Member("Status", new EnumRefModel("global::Status", 0)),
            Member("CreatedAt", "DateTimeOffset"),
            Member("Total", "Decimal", Rule("value >= 0m && value <= 1000m")),
            Member("Lines", List(line, min: 1, max: 2)),
            Member("Note", "String", Rule("value.Length <= 500")).Nullable(),
            Member("Rank", "Int32").Nullable(isValueType: true));
        return Contract(order, Object("Line", Member("Sku", "String", PatternRule(1)), Member("Quantity", "Int32", Rule("value >= 1 && value <= 99"))) with { Index = 1 }) with
        {
            Enums = new([new EnumModel { Index = 0, Type = "global::Status", Values = new([new("Paid", "Paid", false), new("Shipped", "Shipped", false)]) }]),
            Patterns = new(
            [
                new(0, @"\A(?:ord_[a-z0-9]{4})\z", new([Step('o', 'o'), Step('r', 'r'), Step('d', 'd'), Step('_', '_'), letterOrDigit]), true),
                new(1, @"\A(?:[A-Z]{3}-[0-9]{2})\z", new([]), false),
            ]),
        };
    }
}
