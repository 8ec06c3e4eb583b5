using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Tests.Catalogue;

public class MemberLookupTests
{
    [Fact]
    public void A_member_of_a_reference_is_found_in_all_overloads()
    {
        var code = Compiled.Of("");
        Assert.All(code.Type("System.Net.Http.HttpClient").GetMembers("GetStringAsync"), member => Assert.Equal(Labels.ExternalInput, code.Catalogue.Find(member)!.Source));
    }

    [Fact]
    public void A_member_that_nothing_is_said_of_has_no_model() => Assert.Null(Compiled.Of("class C { void M() { } }").Find("C", "M"));

    [Fact]
    public void A_response_is_unchecked_and_what_it_holds_is_external()
    {
        var model = Compiled.Of("").Find("System.Net.Http.HttpClient", "GetAsync")!;
        Assert.Equal(Labels.Unchecked | Labels.ExternalInput, model.Source);
        Assert.Equal(SinkKinds.None, model.SinkKinds);
    }

    [Fact]
    public void Arguments_are_counted_in_the_overload_that_is_called()
    {
        var code = Compiled.Of("");
        foreach (var method in code.Type("System.Net.WebSockets.WebSocket").GetMembers("ReceiveAsync").Cast<IMethodSymbol>())
        {
            Assert.Equal([new ArgumentLabels(0, Labels.ExternalInput)], code.Catalogue.Find(method)!.SourceArguments);
        }

        var copy = code.Type("System.IO.File").GetMembers("Copy").First();
        Assert.Contains(new SinkArgument(1, SinkKinds.Path), code.Catalogue.Find(copy)!.Sinks);
    }

    [Fact]
    public void A_reduced_extension_method_is_its_static_method()
    {
        var code = Compiled.Of("class C { Task<string?> M(HttpContent content) => content.ReadFromJsonAsync<string>(); }");
        var called = (IMethodSymbol)Called(code, "ReadFromJsonAsync");
        Assert.NotNull(called.ReducedFrom);
        var model = code.Catalogue.Find(called)!;
        Assert.Equal(Labels.ExternalInput, model.Source);
        Assert.True(model.CanFail);
        Assert.Equal([new SinkArgument(0, SinkKinds.BodyRead)], model.Sinks);
    }

    [Fact]
    public void An_override_is_what_it_overrides()
    {
        var code = Compiled.Of("class Secret : HttpContent { protected override Task SerializeToStreamAsync(System.IO.Stream s, System.Net.TransportContext? c) => Task.CompletedTask; protected override bool TryComputeLength(out long l) { l = 0; return true; } }\n"
            + "class Handler : HttpMessageInvoker { public Handler(HttpMessageHandler h) : base(h) { } public override Task<HttpResponseMessage> SendAsync(HttpRequestMessage r, CancellationToken t) => base.SendAsync(r, t); }");
        Assert.Equal(SinkKinds.Effect, code.Find("Handler", "SendAsync")!.SinkKinds);
    }

    [Fact]
    public void An_implementation_is_the_interface_member_that_it_implements()
    {
        var code = Compiled.Of("interface IErp { string Fetch(int id); } class Erp : IErp { public string Fetch(int number) => \"\"; } class Hidden : IErp { string IErp.Fetch(int id) => \"\"; }", "source M:IErpNamespace.None.X\nsource M:N.X.Y");
        Assert.Null(code.Find("Erp", "Fetch"));

        code = Compiled.Of("namespace N { interface IErp { string Fetch(int id, string how); } class Erp : IErp { public string Fetch(int number, string way) => \"\"; } class Hidden : IErp { string IErp.Fetch(int id, string how) => \"\"; } }", "source M:N.IErp.Fetch\neffect M:N.IErp.Fetch how Sql");
        Assert.Equal(Labels.ExternalInput, code.Find("N.Erp", "Fetch")!.Source);
        Assert.Equal([new SinkArgument(1, SinkKinds.Effect | SinkKinds.Sql)], code.Find("N.Erp", "Fetch")!.Sinks);
        Assert.Equal(Labels.ExternalInput, code.Catalogue.Find(code.Type("N.Hidden").GetMembers().OfType<IMethodSymbol>().First(method => method.Name.EndsWith("Fetch", StringComparison.Ordinal)))!.Source);
    }

    [Fact]
    public void A_constructed_generic_member_is_its_definition()
    {
        var code = Compiled.Of("namespace N { class Box<T> { public T? Read() => default; } class C { int M(Box<int> box) => box.Read(); } }", "source M:N.Box`1.Read Ai");
        Assert.Equal(Labels.Ai, code.Catalogue.Find(Called(code, "Read"))!.Source);
    }

    [Fact]
    public void A_member_of_an_extension_block_is_found_under_the_static_class()
    {
        var code = Compiled.Of("namespace N { static class Erp { extension(string text) { public string Order(int number) => text; } } class C { string M() => \"\".Order(1); } }", "source M:N.Erp.Order\neffect M:N.Erp.Order number");
        var model = code.Catalogue.Find(Called(code, "Order"))!;
        Assert.Equal(Labels.ExternalInput, model.Source);
        Assert.Equal([new SinkArgument(1, SinkKinds.Effect)], model.Sinks);
    }

    [Fact]
    public void An_accessor_is_its_property()
    {
        var code = Compiled.Of("");
        var status = (IPropertySymbol)code.Member("System.Net.Http.HttpResponseMessage", "IsSuccessStatusCode");
        var check = Assert.Single(code.Catalogue.Find(status.GetMethod!)!.Checks);
        Assert.Equal(new Check(Argument.This, CheckAnswer.True, Labels.Unchecked), check);
    }

    [Fact]
    public void A_nested_type_is_found_by_the_dot_of_its_documentation_id()
    {
        var code = Compiled.Of("namespace N { class Outer { public class Inner { public string Get() => \"\"; } } }", "source M:N.Outer.Inner.Get");
        Assert.NotNull(code.Find("N.Outer+Inner", "Get"));
        Assert.True(code.Catalogue.MayBeSource("Get"));
    }

    [Fact]
    public void One_overload_can_be_meant_alone()
    {
        var code = Compiled.Of("namespace N { class C { public string Get(int id) => \"\"; public string Get(string id) => \"\"; } }", "source M:N.C.Get(System.String)");
        Assert.Equal([false, true], code.Type("N.C").GetMembers("Get").Select(member => code.Catalogue.Find(member) != null));
    }

    [Fact]
    public void A_line_about_a_type_speaks_for_its_public_methods_and_those_of_derived_types()
    {
        var code = Compiled.Of("namespace N { class Client { public string Get() => \"\"; void Hide() { } } class Orders : Client { public string Load() => \"\"; } }", "source T:N.Client");
        Assert.NotNull(code.Find("N.Client", "Get"));
        Assert.Null(code.Find("N.Client", "Hide"));
        Assert.NotNull(code.Find("N.Orders", "Load"));
        Assert.True(code.Catalogue.MayBeSource("Load"));
    }

    [Fact]
    public void A_line_about_an_attribute_speaks_for_the_members_it_stands_on()
    {
        var code = Compiled.Of("namespace N { class PostAttribute : Attribute; interface IApi { [Post] Task<string> Book(int id); Task<string> Read(int id); } }", "effect T:N.PostAttribute\nsource T:N.PostAttribute");
        Assert.Equal(SinkKinds.Effect, code.Find("N.IApi", "Book")!.SinkKinds);
        Assert.Null(code.Find("N.IApi", "Read"));
        Assert.True(code.Catalogue.MayBeSink("Book"));
        Assert.False(code.Catalogue.MayBeSink("Read"));
    }

    [Fact]
    public void An_approval_is_told_by_its_type_or_a_base_of_it()
    {
        var code = Compiled.Of("namespace N { class Asks { } class AsksTwice : Asks { } class Runs { } }", "approval T:N.Asks");
        Assert.True(code.Catalogue.IsApproval(code.Type("N.AsksTwice")));
        Assert.False(code.Catalogue.IsApproval(code.Type("N.Runs")));
    }

    [Fact]
    public void A_condition_is_an_argument_of_the_overload()
    {
        var code = Compiled.Of("namespace N { enum Role { User, System } class Message { public Message(Role role, string text) { } public Message(string text) { } } }", "instruction M:N.Message.#ctor text When:role=System");
        var constructors = code.Type("N.Message").InstanceConstructors;
        var sink = Assert.Single(code.Catalogue.Find(constructors[0])!.Sinks);
        Assert.Equal((1, SinkKinds.Instruction), (sink.Parameter, sink.Kinds));
        Assert.Equal(0, sink.When!.Parameter);
        Assert.Equal(["System"], sink.When.Members);
        Assert.Empty(code.Catalogue.Find(constructors[1])?.Sinks ?? []);
    }

    [Fact]
    public void A_parse_that_throws_clears_its_result_and_one_that_tries_its_out_argument()
    {
        var code = Compiled.Of("");
        var parse = code.Find("System.Int32", "Parse")!;
        Assert.Equal(Labels.Format, parse.Clears);
        Assert.True(parse.CanFail);
        var tried = code.Type("System.Int32").GetMembers("TryParse").Cast<IMethodSymbol>().First(method => method.Parameters.Length == 2);
        Assert.Equal([new ArgumentLabels(1, Labels.Format)], code.Catalogue.Find(tried)!.ClearedArguments);
    }

    private static ISymbol Called(Compiled code, string name)
    {
        var tree = code.Compilation.SyntaxTrees[0];
        var call = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().First(node => node.Expression.ToString().Contains(name, StringComparison.Ordinal));
        return code.Compilation.GetSemanticModel(tree).GetSymbolInfo(call).Symbol!;
    }
}
