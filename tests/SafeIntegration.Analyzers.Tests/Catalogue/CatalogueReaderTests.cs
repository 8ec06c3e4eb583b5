using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Tests.Catalogue;

public class CatalogueReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("// a comment")]
    public void A_line_that_says_nothing_is_neither_a_row_nor_an_error(string line) => Assert.Equal((null, null), CatalogueReader.Read(line));

    [Fact]
    public void Every_kind_can_be_read()
    {
        foreach (var kind in Enum.GetNames<CatalogueKind>())
        {
            var rest = kind switch { "Flow" => " value -> return", "Check" => " True", "Sink" => " Sql", "Callback" => " handler", _ => "" };
            var id = kind == "Approval" ? "T:A.B" : "M:A.B.C";
            var (row, error) = CatalogueReader.Read(kind.ToLowerInvariant() + " " + id + rest);
            Assert.Null(error);
            Assert.Equal(kind, row!.Kind.ToString());
        }
    }

    [Fact]
    public void A_member_is_told_from_its_type_and_a_type_from_its_members()
    {
        var member = Row("source M:A.Outer.Inner`1.Get``1(System.Int32)");
        Assert.Equal(("A.Outer.Inner`1", "Get"), (member.TypeName, member.MemberName));
        Assert.True(member.IsOneOverload);
        Assert.Equal(("A.B`2", ""), (Row("entry T:A.B`2").TypeName, Row("entry T:A.B`2").MemberName));
    }

    [Fact]
    public void A_constructor_is_found_under_its_name_in_metadata() => Assert.Equal(".ctor", Row("sink M:A.B.#ctor path Path").MetadataName);

    [Fact]
    public void A_source_gives_external_input_in_its_result_if_nothing_else_is_said()
    {
        var row = Row("source M:A.B.C");
        Assert.Equal(Labels.ExternalInput, row.Labels);
        Assert.Equal(["return"], row.Out);
    }

    [Fact]
    public void A_source_may_write_into_arguments()
    {
        var row = Row("source M:A.B.C -> buffer,count AiOutput CanFail");
        Assert.Equal(["buffer", "count"], row.Out);
        Assert.Equal(Labels.AiOutput, row.Labels);
        Assert.True(row.CanFail);
    }

    [Fact]
    public void An_effect_watches_everything_unless_arguments_are_named()
    {
        Assert.Equal(["all"], Row("effect M:A.B.C").In);
        var row = Row("effect M:A.B.C path,text Path Sql");
        Assert.Equal(["path", "text"], row.In);
        Assert.Equal(SinkKinds.Effect | SinkKinds.Path | SinkKinds.Sql, row.Sinks);
    }

    [Fact]
    public void A_check_says_what_it_checks_how_it_answers_and_what_it_clears()
    {
        var row = Row("check M:A.B.C instance ValidResult External AiText");
        Assert.Equal((CheckAnswer.ValidResult, Labels.External | Labels.AiText), (row.Answer, row.Labels));
        Assert.Equal(["instance"], row.In);
    }

    [Fact]
    public void A_condition_names_a_parameter_and_the_members_it_may_be()
    {
        var row = Row("instruction M:A.B.C content When:role=System|Developer");
        Assert.Equal("role", row.When);
        Assert.Equal(["System", "Developer"], row.WhenOneOf);
    }

    [Theory]
    [InlineData("sauce M:A.B.C", "'sauce' is no kind")]
    [InlineData("source", "must follow the kind")]
    [InlineData("source A.B.C", "'A.B.C' is no documentation id")]
    [InlineData("source X:A.B.C", "is no documentation id")]
    [InlineData("source M:C", "is no documentation id")]
    [InlineData("source M:A.B.C Externall", "'Externall' is no label")]
    [InlineData("source M:A.B.C value", "'value' stands before an arrow")]
    [InlineData("source M:A.B.C ->", "must follow the arrow")]
    [InlineData("flow M:A.B.C a -> b -> c", "two arrows")]
    [InlineData("flow M:A.B.C this", "a flow needs")]
    [InlineData("check M:A.B.C value", "how its answer is told")]
    [InlineData("sink M:A.B.C value", "what it does with the argument")]
    [InlineData("callback M:A.B.C ExternalInput", "the parameter that the delegate is given to")]
    [InlineData("approval M:A.B.C", "told by a type")]
    [InlineData("instruction M:A.B.C content When:role=", "is no condition")]
    [InlineData("instruction M:A.B.C content When:=System", "is no condition")]
    public void A_wrong_line_is_told_with_the_part_that_is_wrong(string line, string part)
    {
        var (row, error) = CatalogueReader.Read(line);
        Assert.Null(row);
        Assert.Contains(part, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_may_follow_a_row() => Assert.Equal("M:A.B.C", Row("source M:A.B.C // from the ERP").Id);

    private static CatalogueRow Row(string line)
    {
        var (row, error) = CatalogueReader.Read(line);
        Assert.Null(error);
        return row!;
    }
}
