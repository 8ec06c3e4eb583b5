namespace SafeIntegration.Generators.Tests.Plans;

/// <summary>What changes the hash of the code behind a definition, and what does not.</summary>
public sealed class PlanHashTests
{
    private static readonly string Hash = PlanRun.HashOf(PlanSource.Integration, PlanSource.Helpers);

    [Fact]
    public void The_hash_is_short_hexadecimal() => Assert.Matches("^[0-9a-f]{32}$", Hash);

    [Fact]
    public void Formatting_alone_keeps_it() => Assert.Equal(Hash, WithHelpers(
        "return label.Id.Length is > 0 and < 40;", "\n\n   return label . Id\n.Length is   > 0\n and < 40  ;"));

    [Fact]
    public void Other_line_ends_keep_it() => Assert.Equal(
        Hash, PlanRun.HashOf(PlanSource.Integration.ReplaceLineEndings("\r\n"), PlanSource.Helpers.ReplaceLineEndings("\r\n")));

    [Fact]
    public void A_comment_keeps_it() => Assert.Equal(Hash, WithHelpers("// Names are short.", "/* Names\n are not long. */ // And so on."));

    [Fact]
    public void A_region_and_a_pragma_keep_it() => Assert.Equal(Hash, WithHelpers("// Names are short.", "\n#region A\n#pragma warning disable CS0168\n#endregion\n"));

    [Fact]
    public void Code_that_is_not_compiled_keeps_it() => Assert.Equal(Hash, WithHelpers("// Names are short.", "\n#if NEVER\n return false;\n#endif\n"));

    [Fact]
    public void A_documentation_comment_and_an_attribute_keep_it() => Assert.Equal(
        Hash, WithHelpers("public static bool IsCheap", "/// <summary>Cheap.</summary>\n[Obsolete] public static bool IsCheap"));

    [Fact]
    public void A_changed_unrelated_method_keeps_it() => Assert.Equal(Hash, WithHelpers("Unrelated() => true", "Unrelated() => false"));

    [Fact]
    public void One_type_more_keeps_it() => Assert.Equal(Hash, PlanRun.HashOf(PlanSource.Integration, PlanSource.Helpers, "class Other { int Value => 1; }"));

    [Fact]
    public void Times_and_people_keep_it() => Assert.Equal(Hash, PlanRun.HashOf(
        PlanSource.Integration
            .Replace("\"logistics\", runbook: \"runbook.md\"", "\"other\" + 1, \"other.md\"", StringComparison.Ordinal)
            .Replace("TimeSpan.FromDays(14)", "TimeSpan.FromDays(3)", StringComparison.Ordinal)
            .Replace("\"clerks\", TimeSpan.FromDays(2)", "\"others\"", StringComparison.Ordinal)
            .Replace(", effect => effect.UndoWindow = TimeSpan.FromMinutes(1)", "", StringComparison.Ordinal),
        PlanSource.Helpers));

    [Fact]
    public void The_code_of_the_effect_keeps_it() => Assert.Equal(Hash, PlanRun.HashOf(
        PlanSource.Integration.Replace("=> Task.CompletedTask;", "=> Task.Delay(1, cancellationToken);", StringComparison.Ordinal), PlanSource.Helpers));

    [Fact]
    public void A_renamed_file_keeps_it() => Assert.Equal(
        Hash, Assert.Single(PlanRun.Named("User", ("a/Labels.cs", PlanSource.Integration), ("b/Rules.cs", PlanSource.Helpers)).Hashes).Value);

    [Fact]
    public void Another_order_of_files_keeps_it() => Assert.Equal(Hash, PlanRun.HashOf(PlanSource.Helpers, PlanSource.Integration));

    [Fact]
    public void Another_order_of_members_keeps_it()
    {
        const string constant = "    public const decimal Dear = 100m;\n";
        const string unrelated = "    public static bool Unrelated() => true;\n";
        Assert.Equal(Hash, PlanRun.HashOf(
            PlanSource.Integration, PlanSource.Helpers.Replace(constant, "", StringComparison.Ordinal).Replace(unrelated, unrelated + constant, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_type_in_parts_keeps_it() => Assert.Equal(Hash, PlanRun.HashOf(
        PlanSource.Integration,
        PlanSource.Helpers
            .Replace("public static class Rules", "public static partial class Rules", StringComparison.Ordinal)
            .Replace("    public static bool Unrelated() => true;", "}\npublic static partial class Rules\n{", StringComparison.Ordinal)));

    [Fact]
    public void The_name_of_the_assembly_keeps_it() => Assert.Equal(
        Hash, Assert.Single(PlanRun.Named("Other, of another name", ("File0.cs", PlanSource.Integration), ("File1.cs", PlanSource.Helpers)).Hashes).Value);

    [Theory]
    [InlineData("label.Value < Dear", "label.Value <= Dear")]
    [InlineData("> 0 and < 40", "> 0 and < 50")]
    [InlineData("Dear = 100m", "Dear = 200m")]
    [InlineData("new Label(parcel.Id, parcel.Value)", "new Label(parcel.Id, 2 * parcel.Value)")]
    public void A_change_of_a_helper_changes_it(string before, string after) => Assert.NotEqual(Hash, WithHelpers(before, after));

    [Theory]
    [InlineData("_floor = 1m", "_floor = 2m")]
    [InlineData("label.Value >= _floor", "label.Value > _floor")]
    [InlineData("500m", "501m")]
    [InlineData("parcel => parcel.Id", "parcel => parcel.Id + \"\"")]
    public void A_change_of_the_definition_changes_it(string before, string after) => Assert.NotEqual(
        Hash, PlanRun.HashOf(PlanSource.Integration.Replace(before, after, StringComparison.Ordinal), PlanSource.Helpers));

    [Fact]
    public void An_override_in_another_file_counts()
    {
        const string express = "namespace Shop; public class Express : Carrier { public override Task<Label> AskAsync(Parcel parcel, CancellationToken cancellationToken) => throw new InvalidOperationException(); }";
        string with = PlanRun.HashOf(PlanSource.Integration, PlanSource.Helpers, express);
        Assert.NotEqual(Hash, with);
        Assert.NotEqual(with, PlanRun.HashOf(PlanSource.Integration, PlanSource.Helpers, express.Replace("InvalidOperationException", "NotSupportedException", StringComparison.Ordinal)));
    }

    private static string WithHelpers(string before, string after)
    {
        string changed = PlanSource.Helpers.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(PlanSource.Helpers, changed);
        return PlanRun.HashOf(PlanSource.Integration, changed);
    }
}
