using static SafeIntegration.Generators.Tests.Models;

namespace SafeIntegration.Generators.Tests;

/// <summary>Values, collections and rules.</summary>
public sealed class ValueTests
{
    private const string Colors = "public enum Color { Unknown, Red, Crimson = Red, Blue }";

    [Theory]
    [InlineData("String", "\"a\\u20AC\"")]
    [InlineData("Char", "\"x\"")]
    [InlineData("Guid", "\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"")]
    [InlineData("Uri", "\"https://a.example/x?y=1\"")]
    [InlineData("Bytes", "\"AQID\"")]
    [InlineData("DateTimeOffset", "\"2026-03-02T09:00:00.25+02:00\"")]
    [InlineData("DateTime", "\"2026-03-02T09:00:00Z\"")]
    [InlineData("DateOnly", "\"2026-03-02\"")]
    [InlineData("TimeOnly", "\"09:10:11.5000000\"")]
    [InlineData("TimeOnly", "\"00:00:00\"")]
    [InlineData("TimeSpan", "\"-1.02:03:04.0000005\"")]
    [InlineData("TimeSpan", "\"-10675199.02:48:05.4775808\"")]
    [InlineData("Boolean", "true")]
    [InlineData("Byte", "255")]
    [InlineData("SByte", "-128")]
    [InlineData("Int16", "-32768")]
    [InlineData("UInt16", "65535")]
    [InlineData("Int32", "-2147483648")]
    [InlineData("UInt32", "4294967295")]
    [InlineData("Int64", "-9223372036854775808")]
    [InlineData("UInt64", "18446744073709551615")]
    [InlineData("Decimal", "-12345678901234567890.12345678")]
    [InlineData("Double", "1.7976931348623157E+308")]
    [InlineData("Single", "0.1")]
    [InlineData("Any", "{\"a\":[1,null]}")]
    public void A_value_is_written_as_it_was_read(string leaf, string json)
    {
        GeneratedAssembly assembly = Box(Member("Value", leaf));

        Assert.Equal($$"""{"value":{{json}}}""", assembly.Parse("Box", $$"""{"value":{{json}}}""").Written);
        Assert.Equal(leaf == "Any", assembly.Parse("Box", """{"value":null}""").IsValid);
    }

    [Fact]
    public void Null_stays_null_in_any_JSON()
    {
        GeneratedAssembly assembly = Box(Member("Value", "Any") with { IsRequired = false });

        Assert.Equal("""{"value":null}""", assembly.Parse("Box", """{"value":null}""").Written);
        Assert.Equal("""{"value":null}""", assembly.Parse("Box", "{}").Written);
    }

    [Theory]
    [InlineData(nameof(ListKind.Array))]
    [InlineData(nameof(ListKind.List))]
    [InlineData(nameof(ListKind.HashSet))]
    [InlineData(nameof(ListKind.ImmutableArray))]
    public void A_list_is_made_of_the_declared_type(string kind)
    {
        GeneratedAssembly assembly = Box(Member("Value", List(Leaf("Int32"), Enum.Parse<ListKind>(kind), min: 1, max: 20)));
        string json = $$"""{"value":[{{string.Join(',', Enumerable.Range(0, 20))}}]}""";

        Assert.Equal(json, assembly.Parse("Box", json).Written);
        Assert.False(assembly.Parse("Box", """{"value":[]}""").IsValid);
        Assert.False(assembly.Parse("Box", json.Replace("]", ",20]", StringComparison.Ordinal)).IsValid);
        Assert.False(assembly.Parse("Box", """{"value":[1,null]}""").IsValid);
        Assert.Equal(kind != nameof(ListKind.HashSet), assembly.Parse("Box", """{"value":[1,1]}""").IsValid);
    }

    [Fact]
    public void Elements_may_be_null_where_their_type_says_so()
    {
        ListModel numbers = List(Leaf("Int32")) with
        {
            Type = "global::System.Collections.Generic.List<int?>",
            ElementType = "int?",
            ElementIsNullable = true,
        };
        ListModel texts = List(Leaf("String"), ListKind.Array) with { Type = "string?[]", ElementType = "string?", ElementIsNullable = true };
        GeneratedAssembly assembly = GeneratedAssembly.Of(
            "public sealed partial record Box { public required List<int?> Numbers { get; init; } public required string?[] Texts { get; init; } }",
            Contract(Object("Box", Member("Numbers", numbers), Member("Texts", texts))));
        const string Json = """{"numbers":[1,null],"texts":[null,"a"]}""";

        Assert.Equal(Json, assembly.Parse("Box", Json).Written);
    }

    [Fact]
    public void Collections_nest_in_any_way()
    {
        GeneratedAssembly assembly = Box(Member("Value", Map(List(Map(List(Leaf("String"), ListKind.ImmutableArray)), ListKind.Array))));
        const string Json = """{"value":{"a":[{"b":["c"]},{}],"":[]}}""";

        Assert.Equal(Json, assembly.Parse("Box", Json).Written);
        Assert.False(assembly.Parse("Box", """{"value":{"a":[],"\u0061":[]}}""").IsValid);
    }

    [Fact]
    public void A_tolerant_enum_takes_other_names()
    {
        GeneratedAssembly assembly = Colored("Unknown", out _);

        Assert.Equal("""{"value":"Unknown"}""", assembly.Parse("Box", """{"value":"Green"}""").Written);
        Assert.Equal("""{"value":"Unknown"}""", assembly.Parse("Box", """{"value":"Gr\u0065\u0065\u0065\u0065\u0065\u0065\u0065\u0065n"}""").Written);
        Assert.Equal("""{"value":"Red"}""", assembly.Parse("Box", """{"value":"Crimson"}""").Written);
        Assert.False(assembly.Parse("Box", """{"value":1}""").IsValid);
    }

    [Fact]
    public void A_number_outside_an_enum_is_written_so_that_it_is_refused()
    {
        GeneratedAssembly assembly = Colored(null, out Type color);
        string written = assembly.Write("Box", assembly.Create("Box", ("Value", Enum.ToObject(color, 99))));

        Assert.False(assembly.Parse("Box", written).IsValid);
    }

    [Theory]
    [InlineData("Double", double.NaN)]
    [InlineData("Double", double.PositiveInfinity)]
    [InlineData("Single", float.NegativeInfinity)]
    [InlineData("String", null)]
    [InlineData("Bytes", null)]
    public void A_value_that_cannot_be_read_back_is_written_so_that_it_is_refused(string leaf, object? value)
    {
        GeneratedAssembly assembly = Box(Member("Value", leaf));
        string written = assembly.Write("Box", assembly.Create("Box", ("Value", value)));

        Assert.False(assembly.Parse("Box", written).IsValid);
    }

    [Theory]
    [InlineData("String", 0xD800)]
    [InlineData("Char", 0xDC00)]
    public void Half_a_surrogate_pair_is_written_so_that_it_is_refused(string leaf, int half)
    {
        GeneratedAssembly assembly = Box(Member("Value", leaf));
        object value = leaf == "Char" ? (char)half : "a" + (char)half;

        Assert.False(assembly.Parse("Box", assembly.Write("Box", assembly.Create("Box", ("Value", value)))).IsValid);
    }

    [Theory]
    [InlineData("ab", true)]
    [InlineData("ab12-de", true)]
    [InlineData("ab-", true)]
    [InlineData("a1-d", false)]
    [InlineData("abcabc", false)]
    [InlineData("ab1234", false)]
    [InlineData("ab12-de\\n", false)]
    [InlineData("\\u0061b12", true)]
    [InlineData("\\u0061b\\u0660", false)]
    [InlineData("", false)]
    public void Steps_of_a_pattern_take_what_they_may(string text, bool matches)
    {
        // [a-c]{2,4}[0-9]{0,3}-?[d-f]*
        PatternModel pattern = new(0, "", new([Step('a', 'c', 2, 4), Step('0', '9', 0, 3), Step('-', '-', 0, 1), Step('d', 'f', 0, int.MaxValue)]), true);
        GeneratedAssembly assembly = GeneratedAssembly.Of(
            BoxSource(Member("Value", "String")),
            Contract(Object("Box", Member("Value", "String", PatternRule(0)))) with { Patterns = new([pattern]) });

        Assert.Equal(matches, assembly.Parse("Box", $$"""{"value":"{{text}}"}""").IsValid);
    }

    [Theory]
    [InlineData("Zz_9é", false)]
    [InlineData("aZ_9.", true)]
    [InlineData("aZ_9,", false)]
    public void A_set_of_many_ranges_is_looked_up_in_its_bits(string text, bool matches)
    {
        PatternStep set = Step('a', 'z').Or(Step('A', 'Z')).Or(Step('0', '9')).Or(Step('_', '_')).Or(Step('.', '.'));
        PatternModel exact = new(0, "", new([set, set with { Min = 4, Max = 4 }]), true);
        PatternModel open = new(1, "", new([set with { Min = 0, Max = int.MaxValue }]), true);
        GeneratedAssembly assembly = GeneratedAssembly.Of(
            BoxSource(Member("Value", "String")),
            Contract(Object("Box", Member("Value", "String", PatternRule(0), PatternRule(1)))) with { Patterns = new([exact, open]) });

        Assert.Equal(matches, assembly.Parse("Box", $$"""{"value":"{{text}}"}""").IsValid);
    }

    [Fact]
    public void A_rule_over_several_members_sees_the_finished_object_and_one_that_throws_is_broken()
    {
        GeneratedAssembly assembly = GeneratedAssembly.Of(
            "public sealed partial record Span { public required int From { get; init; } public required int To { get; init; } }",
            Contract(Object("Span", Member("From", "Int32"), Member("To", "Int32")) with
            {
                Rules = new([new("Rule", null, "from is not after to", "value.From <= value.To", null, ""), new("Rule", "to", "it divides", "Divides(value)", null, "private static bool Divides(global::Span span) => 12 / span.To > 0;")]),
            }));

        Assert.True(assembly.Parse("Span", """{"from":1,"to":2}""").IsValid);
        Assert.False(assembly.Parse("Span", """{"from":2,"to":1}""").IsValid);
        Assert.False(assembly.Parse("Span", """{"from":0,"to":0}""").IsValid);
    }

    [Fact]
    public void Members_are_left_out_as_the_type_says()
    {
        GeneratedAssembly assembly = GeneratedAssembly.Of(
            "public sealed partial record Box { public string? A { get; init; } public int B { get; init; } public int? C { get; init; } }",
            Contract(Object(
                "Box",
                Member("A", "String").Nullable() with { WriteIgnore = "WhenNull" },
                Member("B", "Int32") with { WriteIgnore = "WhenDefault", IsRequired = false },
                Member("C", "Int32").Nullable(isValueType: true) with { WriteIgnore = "WhenNull" })));

        Assert.Equal("{}", assembly.Parse("Box", """{"a":null,"b":0,"c":null}""").Written);
        Assert.Equal("""{"a":"x","b":1,"c":0}""", assembly.Parse("Box", """{"a":"x","b":1,"c":0}""").Written);
    }

    private static GeneratedAssembly Colored(string? unknownField, out Type color)
    {
        MemberModel member = Member("Value", new EnumRefModel("global::Color", 0));
        EnumModel colors = new()
        {
            Index = 0,
            Type = "global::Color",
            Values = new([new("Unknown", "Unknown", false), new("Red", "Red", false), new("Crimson", "Crimson", true), new("Blue", "Blue", false)]),
            UnknownField = unknownField,
        };
        GeneratedAssembly assembly = GeneratedAssembly.Of(Colors + BoxSource(member), Contract(Object("Box", member)) with { Enums = new([colors]) });
        color = assembly.TypeOf("Color");
        return assembly;
    }

    private static GeneratedAssembly Box(MemberModel member) => GeneratedAssembly.Of(BoxSource(member), Contract(Object("Box", member)));

    private static string BoxSource(MemberModel member) => $"public sealed partial record Box {{ public {member.Type} Value {{ get; set; }} = default!; }}";
}
