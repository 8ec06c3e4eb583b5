namespace SafeIntegration.Generators.Tests.Whole;

/// <summary>From a user's text to a parsed payload and back.</summary>
public sealed class GeneratedContractTests
{
    [Fact]
    public void An_order_as_a_user_writes_it()
    {
        GeneratedAssembly assembly = GeneratedAssembly.OfSource(
            """
            namespace Acme;
            [Contract("acme.orders.v2")]
            public sealed partial record Order
            {
                [RegularExpression("ord_[a-z0-9]{10}")] public required string Id { get; init; }
                public required OrderStatus Status { get; init; }
                public required DateTimeOffset CreatedAt { get; init; }
                [Range(typeof(decimal), "0", "1000000")] public required decimal Total { get; init; }
                [Length(1, 100)] public required IReadOnlyList<OrderLine> Lines { get; init; }
                [StringLength(5)] public string? Note { get; init; }
                public string Currency { get; init; } = "EUR";
                public int Count => Lines.Count;
                [ContractRule("total is the sum of the lines")] private static bool TotalAddsUp(Order order) => order.Total == order.Lines.Sum(line => line.Price);
            }
            public sealed record OrderLine([RegularExpression("[A-Z]{3}-[0-9]{4}")] string Sku, decimal Price, int Quantity = 1);
            public enum OrderStatus { Paid, Shipped, [UnknownValue] Unknown }
            """,
            checksArithmetic: true);
        const string Json = """
            {"id":"ord_a1b2c3d4e5","status":"Shipped","createdAt":"2026-03-02T09:00:00+00:00","total":3.50,"lines":[{"sku":"ABC-1234","price":3.50,"quantity":1}],"note":null,"currency":"EUR","count":1}
            """;

        Assert.Equal(Json, assembly.Parse("Acme.Order", Json).Written);
        Assert.Equal(
            Json.Replace("Shipped", "Unknown", StringComparison.Ordinal),
            assembly.Parse("Acme.Order", Json.Replace("Shipped", "Lost", StringComparison.Ordinal).Replace(",\"quantity\":1", "", StringComparison.Ordinal).Replace(",\"currency\":\"EUR\",\"count\":1", "", StringComparison.Ordinal)).Written);
        Assert.False(assembly.Parse("Acme.Order", Json.Replace("\"total\":3.50", "\"total\":3.51", StringComparison.Ordinal)).IsValid);
        Assert.False(assembly.Parse("Acme.Order", Json.Replace("ABC-1234", "abc-1234", StringComparison.Ordinal)).IsValid);
        Assert.False(assembly.Parse("Acme.Order", Json.Replace("\"note\":null", "\"note\":\"toolong\"", StringComparison.Ordinal)).IsValid);
    }

    [Fact]
    public void Generic_types_keep_the_values_they_give_themselves()
    {
        GeneratedAssembly assembly = GeneratedAssembly.OfSource(
            """
            [Contract("page")]
            public sealed partial record Feed { public required Page<string> Texts { get; init; } public required Page<Item> Items { get; init; } public required Odd<int>.Pair<Item> Pair { get; init; } }
            public sealed record Page<T> where T : class { public int Limit { get; init; } = 10; public List<T> Items { get; init; } = []; }
            public sealed record Item { public int Rank { get; init; } = 1; }
            public static class Odd<TKey> where TKey : unmanaged, IComparable<TKey>
            {
                public readonly record struct Pair<TValue>() where TValue : notnull, new() { public TKey Key { get; init; } = default(TKey)!; public TValue Value { get; init; } = new(); }
            }
            """);

        Assert.Equal(
            """{"texts":{"limit":10,"items":["a"]},"items":{"limit":2,"items":[{"rank":1},{"rank":2}]},"pair":{"key":3,"value":{"rank":1}}}""",
            assembly.Parse("Feed", """{"texts":{"items":["a"]},"items":{"limit":2,"items":[{},{"rank":2}]},"pair":{"key":3}}""").Written);
    }

    [Fact]
    public void A_required_member_of_a_nullable_type_is_written_too()
    {
        GeneratedAssembly assembly = GeneratedAssembly.OfSource(
            """
            [Contract("strict")]
            public sealed partial record Strict { [Required] public int? Rank { get; init; } [Required] public string? Name { get; init; } [Required] public List<int>? All { get; init; } }
            """);

        Assert.Equal("""{"rank":1,"name":"a","all":[1]}""", assembly.Parse("Strict", """{"rank":1,"name":"a","all":[1]}""").Written);
        Assert.False(assembly.Parse("Strict", """{"rank":null,"name":"a","all":[]}""").IsValid);
    }

    [Fact]
    public void Nested_private_and_odd_types_are_reached()
    {
        GeneratedAssembly assembly = GeneratedAssembly.OfSource(
            """
            public static partial class Shop
            {
                [Contract("cart")]
                internal partial struct Cart
                {
                    [JsonInclude] public int Total { get; private set; }
                    [JsonPropertyName("kéy")] public required Dictionary<string, Kind?> Kinds { get; set; }
                    public Optional<Kind> Sort { get; init; }
                    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public TimeSpan? Wait { get; set; }
                    public readonly byte[] Key => [1];
                    public HashSet<Guid>? Ids { get; set; }
                    public JsonElement? More { get; set; }
                    internal enum Kind { @class, @in }
                }
            }
            """);

        Assert.Equal(
            """{"total":5,"k\u00E9y":{"a":null,"b":"in"},"sort":"class","key":"AQ==","ids":["6f9619ff-8b86-d011-b42d-00c04fc964ff"],"more":{"a":1}}""",
            assembly.Parse("Shop+Cart", """{"kéy":{"a":null,"b":"in"},"sort":"class","total":5,"key":7,"ids":["6f9619ff-8b86-d011-b42d-00c04fc964ff"],"more":{"a":1}}""").Written);
    }

    [Fact]
    public void A_type_that_holds_itself_is_described_and_read()
    {
        GeneratedAssembly assembly = GeneratedAssembly.OfSource(
            """
            [Contract("tree")]
            public sealed partial class Tree { public required string Name { get; set; } public Tree[] Children { get; set; } = []; public Tree? Parent { get; set; } }
            """);

        Assert.Equal(
            """{"name":"a","children":[{"name":"b","children":[],"parent":null}],"parent":null}""",
            assembly.Parse("Tree", """{"name":"a","children":[{"name":"b"}]}""").Written);
        Assert.False(assembly.Parse("Tree", """{"name":"a","children":[{"name":1}]}""").IsValid);
    }

    [Fact]
    public void Unique_elements_and_attributes_of_the_user_are_checked()
    {
        GeneratedAssembly assembly = GeneratedAssembly.OfSource(
            """
            [Contract("bag")]
            public sealed partial record Bag : IValidatableObject
            {
                [UniqueItems] public required List<int> Numbers { get; init; }
                [UniqueItems("Id")] public required Thing[] Things { get; init; }
                [Even] public required int Size { get; init; }
                public IEnumerable<ValidationResult> Validate(ValidationContext context) { if (Size > 8) yield return new("too large"); }
            }
            public readonly record struct Thing(int Id);
            public sealed class EvenAttribute : ValidationAttribute { public override bool IsValid(object? value) => value is int number && number % 2 == 0; }
            """);
        const string Json = """{"numbers":[1,2],"things":[{"id":1},{"id":2}],"size":4}""";

        Assert.Equal(Json, assembly.Parse("Bag", Json).Written);
        Assert.False(assembly.Parse("Bag", Json.Replace("[1,2]", "[1,1]", StringComparison.Ordinal)).IsValid);
        Assert.False(assembly.Parse("Bag", Json.Replace("\"id\":2", "\"id\":1", StringComparison.Ordinal)).IsValid);
        Assert.False(assembly.Parse("Bag", Json.Replace("\"size\":4", "\"size\":3", StringComparison.Ordinal)).IsValid);
        Assert.False(assembly.Parse("Bag", Json.Replace("\"size\":4", "\"size\":10", StringComparison.Ordinal)).IsValid);
    }
}
