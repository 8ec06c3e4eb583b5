using System.Globalization;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Tests.Flow.Suites;

namespace SafeIntegration.Analyzers.Tests.Flow.Payloads;

/// <summary>What the payload rules say: value, source, line and sink in the words of the code, and the places of a path.</summary>
public sealed class PayloadMessageTests
{
    [Fact]
    public async Task An_unvalidated_payload_is_named_with_its_source_and_its_sink() => Assert.Equal(
        "SI1001: 'order.Note' comes from 'GetFromJsonAsync' at line 5 and reaches 'WriteAllText'; validate it with a contract",
        await MessageOf("""File.WriteAllText("note.txt", order.Note);"""));

    [Fact]
    public async Task The_member_that_decides_is_named() => Assert.Equal(
        "SI1002: 'order.Note' comes from 'GetFromJsonAsync' at line 5 and decides whether 'WriteAllText' runs, which it would also do if the value were missing or one nobody has seen; validate it with a contract",
        await MessageOf("""if (order.Note != "stop") File.WriteAllText("note.txt", "go");"""));

    [Fact]
    public async Task A_value_that_no_validation_stops_is_named() => Assert.Equal(
        "SI1003: 'order.Note' comes from 'GetFromJsonAsync' at line 5, its validation does not stop it, and it reaches 'WriteAllText'; return or throw when the validation fails",
        await MessageOf("""System.ComponentModel.DataAnnotations.Validator.TryValidateObject(order, new(order), null); File.WriteAllText("note.txt", order.Note);"""));

    [Fact]
    public async Task The_failure_behind_a_default_is_named() => Assert.Equal(
        "SI1004: 'total' stands in for what could not be had of 'GetFromJsonAsync' at line 5 and reaches 'WriteAllText'; let the failure stop the work, or send the item to review",
        await MessageOf("""string total = "0"; try { total = int.Parse(order.Note, null).ToString((IFormatProvider?)null); } catch (FormatException) { total = "1"; } File.WriteAllText("total.txt", total);"""));

    [Fact]
    public async Task The_value_behind_a_default_arm_is_named() => Assert.Equal(
        "SI1005: 'level' comes from 'GetFromJsonAsync' at line 5, an unknown value of it becomes a known one, and that reaches 'WriteAllText'; treat the unknown value as a failure",
        await MessageOf("""string level = order.Note switch { "high" => "1", _ => "2" }; File.WriteAllText("level.txt", level);"""));

    [Fact]
    public async Task The_request_behind_an_unchecked_body_is_named() => Assert.Equal(
        "SI1007: The response of 'GetAsync' at line 6 is read by 'ReadAsStringAsync' before its status is checked; call EnsureSuccessStatusCode first",
        await MessageOf("""HttpResponseMessage response = await client.GetAsync("text"); Console.WriteLine(await response.Content.ReadAsStringAsync());"""));

    [Fact]
    public async Task A_sink_in_another_method_is_the_first_place_and_the_source_the_last()
    {
        Diagnostic diagnostic = await DiagnosticOf("Write(order.Note); }\nprivate static void Write(string text) { File.WriteAllText(\"note.txt\", text);");
        Assert.Equal([6, 7, 5], new[] { diagnostic.Location }.Concat(diagnostic.AdditionalLocations).Select(location => location.GetLineSpan().StartLinePosition.Line + 1));
    }

    [Fact]
    public async Task A_sink_of_the_same_method_leaves_only_the_source()
    {
        Diagnostic diagnostic = await DiagnosticOf("""File.WriteAllText("note.txt", order.Note);""");
        Assert.Equal([5], diagnostic.AdditionalLocations.Select(location => location.GetLineSpan().StartLinePosition.Line + 1));
    }

    private static async Task<string> MessageOf(string statements)
    {
        Diagnostic diagnostic = await DiagnosticOf(statements);
        return $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }

    private static async Task<Diagnostic> DiagnosticOf(string statements)
    {
        string source = $$"""
            public sealed record Order(string Note);

            public sealed class Import(HttpClient client)
            {
                public async Task RunAsync() { Order order = (await client.GetFromJsonAsync<Order>("orders/next"))!;
                    {{statements}}
                }
            }
            """;
        CaseRun run = await CaseRun.OfAsync(new FlowCase("Messages/Case", source), new FlowAnalyzer(), TestContext.Current.CancellationToken);
        return Assert.Single(run.Reported);
    }
}
