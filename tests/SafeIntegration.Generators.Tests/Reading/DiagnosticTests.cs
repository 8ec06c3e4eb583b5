using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Tests.Reading;

/// <summary>What the generator tells, and that the fallback it promises compiles.</summary>
public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("[Contract(\"a\")] public sealed record Order(string Id);", "SI4001", "'Order'")]
    [InlineData("public class Shop { [Contract(\"a\")] public sealed partial record Order(string Id); }", "SI4001", "'Shop' around it")]
    [InlineData("[Contract(\"a\")] public partial class Order { [JsonExtensionData] public Dictionary<string, object>? More { get; set; } }", "SI4002", "extension data")]
    [InlineData("[JsonPolymorphic] public class Payment; [Contract(\"a\")] public partial class Order { public Payment? Payment { get; set; } }", "SI4002", "polymorphic")]
    [InlineData("[Flags] public enum Way { A = 1, B = 2 } [Contract(\"a\")] public partial class Order { public Way Way { get; set; } }", "SI4002", "flags")]
    [InlineData("[Contract(\"a\")] public partial class Order { public Dictionary<int, string>? Texts { get; set; } }", "SI4002", "not text")]
    [InlineData("[Contract(\"a\")] public partial class Order { public object? Any { get; set; } }", "SI4002", "object")]
    [InlineData("[Contract(\"a\")] public abstract partial class Order { public string? Id { get; set; } }", "SI4002", "abstract")]
    [InlineData("[Contract(\"a\")] public partial class Order { public Order(string other) { } public string? Id { get; set; } }", "SI4002", "constructor")]
    [InlineData("[Contract(\"a\")] public partial class Order { [JsonPropertyName(\"id\")] public string? A { get; set; } public string? Id { get; set; } }", "SI4002", "same JSON name")]
    [InlineData("public class EvenAttribute : ValidationAttribute; [Contract(\"a\")] public partial class Order { [Even] public int Id { get; set; } }", "SI4003", "'Even' on 'Id'")]
    [InlineData("[Contract(\"a\")] public partial class Order { public int Id { get; set; } [ContractRule(\"x\")] private bool Holds() => true; }", "SI4004", "'Holds'")]
    [InlineData("[Contract(\"a\")] public partial class Order { [StringLength(3)] public int Id { get; set; } }", "SI4005", "'StringLength'")]
    [InlineData("[Contract(\"a\")] public partial class Order { [RegularExpression(\"[\")] public string? Id { get; set; } }", "SI4005", "not a regular expression")]
    [InlineData("[Contract(\"a\")] public partial class Order { public string Id { get; private set; } = \"\"; }", "SI4006", "'Id'")]
    [InlineData("[Contract(\"a\")] public partial class Order { [Range(typeof(DateOnly), \"yesterday\", \"2026-01-01\")] public DateOnly Day { get; set; } }", "SI4005", "limits")]
    public void A_contract_that_needs_attention_is_told(string source, string id, string text)
    {
        var run = new GeneratorRun(source);
        Diagnostic diagnostic = Assert.Single(run.Result.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Contains(text, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.True(diagnostic.Location.IsInSource || diagnostic.Location.GetLineSpan().Path == "User.cs");
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void A_contract_that_works_by_reflection_says_that_it_needs_dynamic_code()
    {
        var run = new GeneratorRun("[Contract(\"a\")] public partial class Order { [JsonExtensionData] public Dictionary<string, object>? More { get; set; } }");
        string generated = run.Result.GeneratedSources.Single().SourceText.ToString();
        Assert.Contains("RequiresDynamicCode", generated, StringComparison.Ordinal);
        Assert.Contains("RequiresUnreferencedCode", generated, StringComparison.Ordinal);
        Assert.DoesNotContain("GeneratedContract", generated, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plain_contract_says_nothing()
    {
        var run = new GeneratorRun("[Contract(\"a\")] public partial class Order { [StringLength(3)] public string Id { get; set; } = null!; public decimal? Total { get; set; } }");
        Assert.Empty(run.Result.Diagnostics);
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void A_type_that_does_not_compile_yet_breaks_nothing()
    {
        var run = new GeneratorRun("[Contract(\"a\")] public partial class Order { public Nowhere Id { get; set; } public List<> More { get; set; } [Range(] public int X { get; set; } }");
        Assert.Null(run.Result.Exception);
    }
}
