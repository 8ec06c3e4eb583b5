using static SafeIntegration.Generators.Tests.Models;

namespace SafeIntegration.Generators.Tests;

/// <summary>The shapes of types, and how a value gets into its member.</summary>
public sealed class ShapeTests
{
    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(300)]
    public void Many_members_need_several_words_of_presence(int count)
    {
        string properties = string.Concat(Enumerable.Range(0, count).Select(index => $"public required int M{index} {{ get; init; }}"));
        GeneratedAssembly assembly = GeneratedAssembly.Of(
            $"public sealed partial record Wide {{ {properties} }}",
            Contract(Object("Wide", [.. Enumerable.Range(0, count).Select(index => Member("M" + index, "Int32"))])));
        string json = "{" + string.Join(',', Enumerable.Range(0, count).Select(index => $"\"m{index}\":{index}")) + "}";

        Assert.Equal(json, assembly.Parse("Wide", json).Written);
        Assert.False(assembly.Parse("Wide", json.Replace($",\"m{count - 1}\":{count - 1}", "", StringComparison.Ordinal)).IsValid);
        Assert.False(assembly.Parse("Wide", json.Replace("}", ",\"m63\":63}", StringComparison.Ordinal)).IsValid);
    }

    [Fact]
    public void A_type_may_hold_itself_as_deep_as_the_limit()
    {
        GeneratedAssembly assembly = GeneratedAssembly.Of(
            "public sealed partial record Node { public Node? Next { get; init; } public IReadOnlyList<Node>? All { get; init; } }",
            Contract(Object("Node", Member("Next", new ObjectRefModel("global::Node", 0, false)).Nullable(), Member("All", List(new ObjectRefModel("global::Node", 0, false))).Nullable())));

        Assert.Equal("""{"next":{"next":null,"all":[]},"all":null}""", assembly.Parse("Node", """{"next":{"all":[]}}""").Written);
        Assert.True(assembly.Parse("Node", Nested(64)).IsValid);
        Assert.False(assembly.Parse("Node", Nested(65)).IsValid);
    }

    [Fact]
    public void A_positional_record_takes_the_defaults_of_its_parameters()
    {
        GeneratedAssembly assembly = GeneratedAssembly.Of(
            "public sealed partial record Page(string Title, int Number = 7, string? Note = \"none\") { public bool IsLast { get; init; } }",
            Contract(Object(
                "Page",
                Member("Title", "String", []) with { Assignment = Assignment.Argument },
                Member("Number", "Int32") with { Assignment = Assignment.Argument, IsRequired = false, Default = "7" },
                Member("Note", "String").Nullable() with { Assignment = Assignment.Argument, Default = "\"none\"" },
                Member("IsLast", "Boolean"))));

        Assert.Equal("""{"title":"a","number":7,"note":"none","isLast":true}""", assembly.Parse("Page", """{"title":"a","isLast":true}""").Written);
        Assert.Equal("""{"title":"a","number":1,"note":null,"isLast":false}""", assembly.Parse("Page", """{"title":"a","isLast":false,"note":null,"number":1}""").Written);
    }

    [Fact]
    public void Structs_are_made_and_set_in_place()
    {
        GeneratedAssembly assembly = GeneratedAssembly.Of(
            """
            public partial record struct Point(int X)
            {
                public int Y { get; set; } = 5;
                public int Z { get; init; } = 6;
                public List<int> Path { get; } = [1];
            }
            """,
            Contract(Object(
                "Point",
                Member("X", "Int32") with { Assignment = Assignment.Argument },
                Member("Y", "Int32").Preset(Assignment.Setter),
                Member("Z", "Int32").Preset(Assignment.InitSetter),
                Member("Path", List(Leaf("Int32"))).Preset(Assignment.Fill)) with
            { IsValueType = true }));

        Assert.Equal("""{"x":1,"y":5,"z":6,"path":[1]}""", assembly.Parse("Point", """{"x":1}""").Written);
        Assert.Equal("""{"x":1,"y":2,"z":3,"path":[1,2,3]}""", assembly.Parse("Point", """{"z":3,"y":2,"x":1,"path":[2,3]}""").Written);
    }

    [Fact]
    public void A_value_that_the_type_gives_itself_stays_if_the_member_is_absent()
    {
        GeneratedAssembly assembly = GeneratedAssembly.Of(
            """
            public abstract record Base { public string Currency { get; init; } = "EUR"; }
            public sealed partial record Preset : Base
            {
                public int Limit { get; set; } = 10;
                public int? Rank { get; init; } = 4;
                public List<string> Names { get; } = ["first"];
                public Dictionary<string, int> Stock { get; } = new() { ["a"] = 1 };
                public int Twice => Limit * 2;
            }
            """,
            Contract(Object(
                "Preset",
                Member("Currency", "String").Preset(Assignment.InitSetter) with { DeclaringType = "global::Base" },
                Member("Limit", "Int32").Preset(Assignment.Setter),
                Member("Rank", "Int32").Nullable(isValueType: true).Preset(Assignment.InitSetter),
                Member("Names", List(Leaf("String"))).Preset(Assignment.Fill),
                Member("Stock", Map(Leaf("Int32"))).Preset(Assignment.Fill),
                Member("Twice", "Int32").Preset(Assignment.None))));

        Assert.Equal("""{"currency":"EUR","limit":10,"rank":4,"names":["first"],"stock":{"a":1},"twice":20}""", assembly.Parse("Preset", "{}").Written);
        Assert.Equal(
            """{"currency":"USD","limit":3,"rank":null,"names":["first","b"],"stock":{"a":2,"c":3},"twice":6}""",
            assembly.Parse("Preset", """{"currency":"USD","limit":3,"rank":null,"names":["b"],"stock":{"a":2,"c":3},"twice":99}""").Written);
        Assert.True(assembly.Parse("Preset", """{"twice":{"x":null}}""").IsValid);
    }

    [Fact]
    public void Optional_tells_absent_from_null()
    {
        GeneratedAssembly assembly = GeneratedAssembly.Of(
            "public sealed partial record Patch { public Optional<string?> Name { get; init; } public Optional<int> Rank { get; init; } }",
            Contract(Object(
                "Patch",
                Member("Name", "String").Nullable() with { IsOptional = true },
                Member("Rank", "Int32") with { IsOptional = true, IsRequired = false })));

        Assert.Equal("{}", assembly.Parse("Patch", "{}").Written);
        Assert.Equal("""{"name":null,"rank":0}""", assembly.Parse("Patch", """{"rank":0,"name":null}""").Written);
        Assert.False(assembly.Parse("Patch", """{"rank":null}""").IsValid);
    }

    [Fact]
    public void Names_may_be_keywords_need_escapes_or_be_of_any_language()
    {
        GeneratedAssembly assembly = GeneratedAssembly.Of(
            "namespace @class.Deep; public static partial class Outer { public sealed partial record @event { public required int @class { get; init; } public required int @in { get; init; } public required int Ü { get; init; } } }",
            Contract(Object(
                "event",
                Member("class", "Int32") with { JsonName = "a\"b\\" },
                Member("in", "Int32") with { JsonName = "" },
                Member("Ü", "Int32") with { JsonName = "Üé€😀" }) with
            { Type = "global::@class.Deep.Outer.@event" }) with
            {
                Namespace = "@class.Deep",
                Declarations = new(["static partial class Outer", "sealed partial record @event"]),
            });

        ParsedPayload parsed = assembly.Parse("class.Deep.Outer+event", """{"a\"b\\":1,"":2,"\u00dcé\u20AC\uD83D\uDE00":3}""");

        Assert.Equal(3, (int)parsed.Value!.Ü);
        Assert.Equal(parsed.Written, assembly.Parse("class.Deep.Outer+event", parsed.Written).Written);
    }

    [Fact]
    public void A_fallback_has_the_property_and_nothing_else()
    {
        GeneratedAssembly assembly = GeneratedAssembly.Of(
            "public sealed partial record Odd { public required int A { get; init; } }",
            Contract(Object("Odd")) with { Objects = new([]), Fallback = "its members are too odd" });

        Assert.Equal("""{"A":1}""", assembly.Parse("Odd", """{"A":1}""").Written);
    }

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"next\":", depth - 1)) + "{}" + new string('}', depth - 1);
}
