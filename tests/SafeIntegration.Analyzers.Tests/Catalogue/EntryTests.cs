using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Tests.Catalogue;

public class EntryTests
{
    private const string Usings = "using Microsoft.AspNetCore.Mvc; using Microsoft.AspNetCore.SignalR; using Microsoft.AspNetCore.Builder; using System.ComponentModel.DataAnnotations;\n";

    [Fact]
    public void An_action_s_text_and_data_come_from_outside()
    {
        var code = Of("public record Order(string Id); public class Shop : ControllerBase { public void Post(string note, Order order, List<Order> more) { } }");
        Assert.All(["note", "order", "more"], name => Assert.Equal(Labels.ExternalInput, code.Parameter("Shop", "Post", name)));
    }

    [Fact]
    public void What_the_binder_parses_carries_nothing()
    {
        var code = Of("public class Shop : ControllerBase { public void Get(int id, Guid key, DateTime at, bool all, DayOfWeek day, int? page, decimal[] prices, DateOnly on) { } }");
        Assert.All(["id", "key", "at", "all", "day", "page", "prices", "on"], name => Assert.Equal(Labels.None, code.Parameter("Shop", "Get", name)));
    }

    [Fact]
    public void Services_of_an_action_carry_nothing()
    {
        var code = Of("public interface IErp; public class OrderService { public string Name { get; set; } = \"\"; } public class Clock { public DateTime Now() => default; }\n"
            + "public class Shop : ControllerBase { public void Get(IErp erp, OrderService orders, Clock clock, [FromServices] Uri uri, CancellationToken token, Microsoft.AspNetCore.Http.HttpContext context) { } }");
        Assert.All(["erp", "orders", "clock", "uri", "token", "context"], name => Assert.Equal(Labels.None, code.Parameter("Shop", "Get", name)));
    }

    [Fact]
    public void A_body_is_data_whatever_its_type_is_called()
    {
        var code = Of("public class OrderContext { public string Id { get; set; } = \"\"; } public class Shop : ControllerBase { public void Post([FromBody] OrderContext order) { } }");
        Assert.Equal(Labels.ExternalInput, code.Parameter("Shop", "Post", "order"));
    }

    [Fact]
    public void Methods_that_are_no_actions_carry_nothing()
    {
        var code = Of("public class Shop : ControllerBase { [NonAction] public void A(string text) { } void B(string text) { } public static void C(string text) { } } public class Plain { public void D(string text) { } }");
        Assert.All([("Shop", "A"), ("Shop", "B"), ("Shop", "C"), ("Plain", "D")], member => Assert.Equal(Labels.None, code.Parameter(member.Item1, member.Item2, "text")));
    }

    [Fact]
    public void An_api_controller_refuses_an_invalid_model_before_the_action()
    {
        const string Models = "public class Checked { [Required] public string? Id { get; set; } } public record CheckedToo([StringLength(9)] string Id); public class Lax { public string? Id { get; set; } }\n";
        var code = Of(Models + "[ApiController] public class Shop : ControllerBase { public void Post(Checked a, CheckedToo b, Lax c, [Required] string d) { } } public class Old : ControllerBase { public void Post(Checked a) { } }");
        Assert.All(["a", "b", "d"], name => Assert.Equal(Labels.Untrusted, code.Parameter("Shop", "Post", name)));
        Assert.Equal(Labels.ExternalInput, code.Parameter("Shop", "Post", "c"));
        Assert.Equal(Labels.ExternalInput, code.Parameter("Old", "Post", "a"));
    }

    [Fact]
    public void A_hub_s_methods_are_called_by_clients() =>
        Assert.Equal(Labels.ExternalInput, Of("public class Chat : Hub { public void Say(string text) { } }").Parameter("Chat", "Say", "text"));

    [Fact]
    public void A_bound_property_comes_from_outside()
    {
        var code = Of("public class Page { [BindProperty] public string Text { get; set; } = \"\"; [BindProperty] public int Count { get; set; } public string Own { get; set; } = \"\"; }");
        Assert.Equal(Labels.ExternalInput, code.Find("Page", "Text")!.Source);
        Assert.Null(code.Find("Page", "Count"));
        Assert.Null(code.Find("Page", "Own"));
        Assert.True(code.Catalogue.MayBeSource("Text"));
        Assert.False(code.Catalogue.MayBeSource("Own"));
    }

    [Fact]
    public void A_minimal_api_s_handler_is_given_text_and_data_and_services()
    {
        var code = Of("public record Order(string Id); public interface IErp; public static class App { public static void Book(string note, Order order, int id, IErp erp) { } }");
        var map = code.Catalogue.Find(code.Type("Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions").GetMembers("MapPost").Single(member => member.ToDisplayString().Contains("System.Delegate", StringComparison.Ordinal)))!;
        var callback = Assert.Single(map.Callbacks);
        Assert.Equal(2, callback.Parameter);
        var parameters = ((Microsoft.CodeAnalysis.IMethodSymbol)code.Member("App", "Book")).Parameters;
        Assert.Equal([Labels.ExternalInput, Labels.ExternalInput, Labels.None, Labels.None], parameters.Select(parameter => code.Catalogue.OfCallback(map, callback, parameter)));
    }

    [Fact]
    public void A_tool_s_arguments_are_what_the_model_chose_and_a_number_of_them_is_still_a_guess()
    {
        var code = Compiled.Of("namespace N { class ToolAttribute : Attribute; class Tools { [Tool] public void Pay(string to, decimal amount, CancellationToken token) { } public void Other(string to) { } } }", "entry T:N.ToolAttribute AiOutput Bound Tool");
        Assert.Equal(Labels.AiOutput, code.Parameter("N.Tools", "Pay", "to"));
        Assert.Equal(Labels.Ai | Labels.Unmarked, code.Parameter("N.Tools", "Pay", "amount"));
        Assert.Equal(Labels.None, code.Parameter("N.Tools", "Other", "to"));
        Assert.True(code.Catalogue.IsTool((Microsoft.CodeAnalysis.IMethodSymbol)code.Member("N.Tools", "Pay")));
        Assert.False(code.Catalogue.IsTool((Microsoft.CodeAnalysis.IMethodSymbol)code.Member("N.Tools", "Other")));
    }

    [Fact]
    public void A_handler_of_messages_is_entered_by_the_member_it_implements()
    {
        var code = Compiled.Of("namespace N { interface IHandle<T> { void Handle(T message, object context); } class Orders : IHandle<string> { public void Handle(string order, object bus) { } } }", "entry M:N.IHandle`1.Handle message");
        Assert.Equal(Labels.ExternalInput, code.Parameter("N.Orders", "Handle", "order"));
        Assert.Equal(Labels.None, code.Parameter("N.Orders", "Handle", "bus"));
    }

    private static Compiled Of(string source) => Compiled.Of(Usings + source);
}
