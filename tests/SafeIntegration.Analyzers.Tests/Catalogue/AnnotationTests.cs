using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Tests.Catalogue;

public class AnnotationTests
{
    [Theory]
    [InlineData("[ExternalInput] public string M() => \"\";")]
    [InlineData("[return: ExternalInput] public string M() => \"\";")]
    [InlineData("[ExternalInput] public string M { get; set; } = \"\";")]
    [InlineData("[ExternalInput] public string M = \"\";")]
    public void An_external_member_gives_external_input(string member)
    {
        var code = Of(member);
        Assert.Equal(Labels.ExternalInput, code.Find("C", "M")!.Source);
        Assert.True(code.Catalogue.MayBeSource("M") || member.Contains("return:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_return_value_that_is_annotated_makes_its_method_s_name_that_of_a_source() => Assert.True(Of("[return: AiOutput] public string Ask() => \"\";").Catalogue.MayBeSource("Ask"));

    [Fact]
    public void An_out_parameter_that_is_annotated_is_written_by_the_method() =>
        Assert.Equal([new ArgumentLabels(1, Labels.AiOutput)], Of("public void M(int id, [AiOutput] out string text) => text = \"\";").Find("C", "M")!.SourceArguments);

    [Fact]
    public void A_parameter_that_is_annotated_carries_its_label_when_the_method_is_entered()
    {
        var code = Of("public void M([ExternalInput] string text, [AiOutput] string answer, string rest) { }");
        Assert.Equal([Labels.ExternalInput, Labels.AiOutput, Labels.None], new[] { "text", "answer", "rest" }.Select(name => code.Parameter("C", "M", name)));
    }

    [Fact]
    public void An_implementation_has_the_attributes_of_the_interface()
    {
        var code = Compiled.Of("interface I { [Effect] void Book([AiOutput] string text); } class C : I { public void Book(string t) { } }", attributes: true);
        Assert.Equal(SinkKinds.Effect, code.Find("C", "Book")!.SinkKinds);
        Assert.Equal(Labels.AiOutput, code.Parameter("C", "Book", "t"));
    }

    [Fact]
    public void An_effect_counts_by_every_argument_and_by_itself()
    {
        var code = Of("[Effect] public void Pay(decimal amount) { } public void Log([Effect] string text, string rest) { }");
        Assert.Equal([new SinkArgument(Argument.All, SinkKinds.Effect)], code.Find("C", "Pay")!.Sinks);
        Assert.Equal([new SinkArgument(0, SinkKinds.Effect)], code.Find("C", "Log")!.Sinks);
        Assert.True(code.Catalogue.MayBeSink("Pay"));
        Assert.True(code.Catalogue.MayBeSink("Log"));
        Assert.False(code.Catalogue.MayBeSource("Pay"));
    }

    [Fact]
    public void An_effect_on_a_type_counts_for_its_public_methods()
    {
        var code = Compiled.Of("[Effect] class Bank { public void Pay(decimal amount) { } void Hide() { } public string Name { get; set; } = \"\"; }", attributes: true);
        Assert.Equal(SinkKinds.Effect, code.Find("Bank", "Pay")!.SinkKinds);
        Assert.Null(code.Find("Bank", "Hide"));
        Assert.True(code.Catalogue.MayBeSink("Pay"));
    }

    [Fact]
    public void A_type_that_is_a_source_is_one_by_its_methods_and_not_by_its_data()
    {
        var code = Compiled.Of("[ExternalInput] class Inbox { public string Read() => \"\"; public string Last { get; set; } = \"\"; }", attributes: true);
        Assert.Equal(Labels.ExternalInput, code.Find("Inbox", "Read")!.Source);
        Assert.Null(code.Find("Inbox", "Last"));
    }

    [Theory]
    [InlineData("bool", "True")]
    [InlineData("Task<bool>", "True")]
    [InlineData("ValueTask<bool>", "True")]
    [InlineData("void", "Returns")]
    [InlineData("Task", "Returns")]
    [InlineData("ValueTask", "Returns")]
    public void A_validator_answers_by_its_result_or_by_returning(string result, string answer)
    {
        var code = Compiled.Of($"abstract class C {{ [Validates] public abstract {result} Check(string a, string b); }}", attributes: true);
        Assert.Equal([new Check(0, Enum.Parse<CheckAnswer>(answer), Labels.External), new Check(1, Enum.Parse<CheckAnswer>(answer), Labels.External)], code.Find("C", "Check")!.Checks);
    }

    [Fact]
    public void A_validator_that_gives_something_else_gives_it_clean()
    {
        var model = Of("[Validates] public string Parse(string text) => text;").Find("C", "Parse")!;
        Assert.Equal(Labels.External, model.Clears);
        Assert.Empty(model.Checks);
    }

    [Fact]
    public void A_validator_checks_the_annotated_parameter_alone() =>
        Assert.Equal([new Check(1, CheckAnswer.True, Labels.External)], Of("public bool Check(string rules, [Validates] string text) => true;").Find("C", "Check")!.Checks);

    [Fact]
    public void A_validator_without_parameters_checks_its_object() =>
        Assert.Equal([new Check(Argument.This, CheckAnswer.True, Labels.External)], Of("[Validates] public bool IsComplete() => true; [Validates] public bool IsValid => true;").Find("C", "IsComplete")!.Checks);

    [Fact]
    public void An_annotated_parameter_is_valid_after_a_method_that_gives_something_else()
    {
        var model = Of("public string Open([Validates] string host, string rest) => rest;").Find("C", "Open")!;
        Assert.Equal([new Check(0, CheckAnswer.Returns, Labels.External)], model.Checks);
        Assert.Equal(Labels.None, model.Clears);
    }

    [Fact]
    public void A_property_that_validates_has_a_valid_value()
    {
        var model = Of("[Validates] public string Checked => \"\";").Find("C", "Checked")!;
        Assert.Equal(Labels.External, model.Clears);
        Assert.Empty(model.Checks);
    }

    [Fact]
    public void Setting_a_property_that_is_an_effect_is_one() =>
        Assert.Equal([new SinkArgument(0, SinkKinds.Effect)], Of("[Effect] public string Gate { set { } }").Find("C", "Gate")!.Sinks);

    [Fact]
    public void A_review_path_clears_what_a_model_gave_by_its_result_and_by_returning()
    {
        var model = Of("[ReviewPath] public Task<string> Review(string text) => Task.FromResult(text);").Find("C", "Review")!;
        Assert.Equal(Labels.Ai | Labels.AiText, model.Clears);
        Assert.Equal([new Check(0, CheckAnswer.Returns, Labels.Ai | Labels.AiText)], model.Checks);
    }

    [Fact]
    public void What_propagates_is_not_inert()
    {
        var code = Compiled.Of("namespace N { class C { [Propagates] public string Keep(string text) => text; } }", "inert M:N.C.Keep", attributes: true);
        var model = code.Find("N.C", "Keep")!;
        Assert.False(model.IsInert);
        Assert.Equal([new Propagation(Argument.All, Argument.Return)], model.Propagations);
    }

    [Fact]
    public void An_attribute_of_the_same_name_in_another_namespace_says_nothing()
    {
        var code = Compiled.Of("namespace Other { class EffectAttribute : Attribute; class C { [Effect] public void M() { } } }");
        Assert.Null(code.Find("Other.C", "M"));
    }

    private static Compiled Of(string members) => Compiled.Of("class C { " + members + " }", attributes: true);
}
