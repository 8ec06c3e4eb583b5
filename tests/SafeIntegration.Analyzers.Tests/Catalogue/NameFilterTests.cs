namespace SafeIntegration.Analyzers.Tests.Catalogue;

public class NameFilterTests
{
    [Fact]
    public void A_name_of_the_catalogue_counts_where_its_type_exists()
    {
        var code = Compiled.Of("");
        Assert.True(code.Catalogue.MayBeSource("GetFromJsonAsync"));
        Assert.True(code.Catalogue.MayBeSink("PostAsJsonAsync"));
        Assert.False(code.Catalogue.MayBeSource("ConverseAsync"));
        Assert.False(code.Catalogue.MayBeSource("Frobnicate"));
    }

    [Fact]
    public void A_constructor_is_written_as_its_type() => Assert.True(Compiled.Of("").Catalogue.MayBeSink("StreamWriter"));

    [Fact]
    public void A_model_of_the_user_counts() => Assert.True(Compiled.Of("namespace N { class C { public string Frobnicate() => \"\"; } }", "source M:N.C.Frobnicate").Catalogue.MayBeSource("Frobnicate"));

    [Fact]
    public void A_compilation_that_references_nothing_has_no_sources()
    {
        var bare = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("Bare");
        Assert.False(SafeIntegration.Analyzers.Catalogue.MemberCatalogue.Create(bare, [], CancellationToken.None).HasSources);
        Assert.True(Compiled.Of("").Catalogue.HasSources);
    }
}
