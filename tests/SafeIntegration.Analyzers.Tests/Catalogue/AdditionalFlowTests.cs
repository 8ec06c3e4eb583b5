using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SafeIntegration.Analyzers.Tests.Flow.Suites;

namespace SafeIntegration.Analyzers.Tests.Catalogue;

/// <summary>What a <c>*.safeintegration</c> file says of members that one cannot annotate, followed by the engine.</summary>
public class AdditionalFlowTests
{
    private const string Types =
        """
        using System.Runtime.CompilerServices;
        public interface IWire { string Receive(); void Send(string text); bool IsKnown(string text); bool TryRead(string text, out string read); }
        public interface IPacker { void Pack(string text, object into); string Unpack(object from); }
        """;

    [Fact]
    public async Task A_line_that_says_flow_carries_a_value_into_another_argument()
    {
        const string Code = "public class C(IWire wire, IPacker packer) { public void M() { var box = new object(); packer.Pack(wire.Receive(), box); wire.Send(packer.Unpack(box)); } }";
        string[] lines = ["source M:IWire.Receive", "effect M:IWire.Send"];
        Assert.Empty(await Reported(Code, lines));
        Assert.Equal(["SI1001"], await Reported(Code, [.. lines, "flow M:IPacker.Pack text -> into"]));
    }

    [Fact]
    public async Task A_line_that_says_flow_carries_nothing_else()
    {
        const string Code = "public class C(IWire wire, IPacker packer) { public void M() { object box = new object(), other = new object(); packer.Pack(wire.Receive(), box); wire.Send(packer.Unpack(other)); } }";
        Assert.Empty(await Reported(Code, ["source M:IWire.Receive", "effect M:IWire.Send", "flow M:IPacker.Pack text -> into"]));
    }

    [Fact]
    public async Task A_line_that_says_check_guards()
    {
        const string Code = "public class C(IWire wire) { public void M() { string text = wire.Receive(); if (!wire.IsKnown(text)) return; wire.Send(text); } }";
        string[] lines = ["source M:IWire.Receive", "effect M:IWire.Send"];
        Assert.Equal(["SI1001"], await Reported(Code, lines));
        Assert.Empty(await Reported(Code, [.. lines, "check M:IWire.IsKnown text True"]));
    }

    [Fact]
    public async Task A_line_that_says_clears_cleans_an_out_argument()
    {
        const string Code = "public class C(IWire wire) { public void M() { if (wire.TryRead(wire.Receive(), out string read)) wire.Send(read); } }";
        string[] lines = ["source M:IWire.Receive", "effect M:IWire.Send"];
        Assert.Equal(["SI1001"], await Reported(Code, lines));
        Assert.Empty(await Reported(Code, [.. lines, "clears M:IWire.TryRead -> read External"]));
    }

    [Fact]
    public async Task A_type_that_a_line_calls_an_approval_approves_the_tools_that_it_wraps()
    {
        const string Code =
            """
            using Microsoft.Extensions.AI;
            public sealed class AsksTheDesk(AIFunction inner) : DelegatingAIFunction(inner);
            public class C(IWire wire) { public AIFunction Tool() => new AsksTheDesk(AIFunctionFactory.Create(() => wire.Send("now"))); }
            """;
        Assert.Equal(["SI2009"], await Reported(Code, ["effect M:IWire.Send"]));
        Assert.Empty(await Reported(Code, ["effect M:IWire.Send", "approval T:AsksTheDesk"]));
    }

    private static async Task<IEnumerable<string>> Reported(string code, IEnumerable<string> lines)
    {
        string usings = code.StartsWith("using", StringComparison.Ordinal) ? code[..(code.IndexOf('\n', StringComparison.Ordinal) + 1)] : "";
        Compilation compilation = CaseCompilation.Of(new FlowCase("Additional/Case", usings + Types + "\n" + code[usings.Length..]));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var options = new AnalyzerOptions([new Lines(string.Join('\n', lines))]);
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers([new FlowAnalyzer()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return diagnostics.Select(diagnostic => diagnostic.Id);
    }

    private sealed class Lines(string text) : AdditionalText
    {
        public override string Path => "wire.safeintegration";

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) => Microsoft.CodeAnalysis.Text.SourceText.From(text);
    }
}
