using SafeIntegration.Analyzers.Tests.Verifying;
using SafeIntegration.CodeFixes.Outputs;

namespace SafeIntegration.Analyzers.Tests.Flow.Outputs;

/// <summary>The fix of SI2003.</summary>
public sealed class UncheckedDeserializationFixTests
{
    [Fact]
    public Task Text_is_parsed_by_the_contract_of_its_type() => Verify.CodeFix<EveryDeserialization, UncheckedDeserializationFix>(
        """
        using System.Text;
        using System.Text.Json;

        public static class Recipes
        {
            public static Recipe Read(string answer) => [|JsonSerializer.Deserialize<Recipe>(answer)|]!;
        }

        [Contract("kitchen.recipe.v1")]
        public sealed partial record Recipe
        {
            public required string Name { get; init; }
        }
        """,
        """
        using System.Text;
        using System.Text.Json;

        public static class Recipes
        {
            public static Recipe Read(string answer) => Contract.Of<Recipe>().Parse(Encoding.UTF8.GetBytes(answer)).Value!;
        }

        [Contract("kitchen.recipe.v1")]
        public sealed partial record Recipe
        {
            public required string Name { get; init; }
        }
        """);

    [Fact]
    public Task Both_calls_of_a_document_are_mended_and_names_are_written_in_full() => Verify.CodeFix<EveryDeserialization, UncheckedDeserializationFix>(
        """
        using System.Text.Json;

        public sealed record Plan(string Goal);

        public sealed class Planner
        {
            public Plan FromText(string answer)
            {
                Plan? plan = [|JsonSerializer.Deserialize<Plan>(answer.Trim(), JsonSerializerOptions.Web)|];   // may be null
                return plan ?? throw new InvalidOperationException();
            }

            public Plan FromBytes(byte[] utf8) => [|JsonSerializer.Deserialize<Plan>(utf8)|]!;
        }
        """,
        """
        using System.Text.Json;

        public sealed record Plan(string Goal);

        public sealed class Planner
        {
            public Plan FromText(string answer)
            {
                Plan? plan = Contract.Of<Plan>().Parse(System.Text.Encoding.UTF8.GetBytes(answer.Trim())).Value;   // may be null
                return plan ?? throw new InvalidOperationException();
            }

            public Plan FromBytes(byte[] utf8) => Contract.Of<Plan>().Parse(utf8).Value!;
        }
        """);

    [Fact]
    public Task Options_of_the_application_are_not_dropped() => Verify.NoCodeFix<EveryDeserialization, UncheckedDeserializationFix>(
        """
        using System.Text.Json;

        public sealed record Plan(string Goal);

        public static class Planner
        {
            private static readonly JsonSerializerOptions Options = new() { NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString };

            public static Plan? Read(string answer) => [|JsonSerializer.Deserialize<Plan>(answer, Options)|];
        }
        """);

    [Fact]
    public Task A_list_has_no_contract_of_its_own() => Verify.NoCodeFix<EveryDeserialization, UncheckedDeserializationFix>(
        """
        using System.Text.Json;

        public static class Planner
        {
            public static List<string>? Read(string answer) => [|JsonSerializer.Deserialize<List<string>>(answer)|];
        }
        """);

    [Fact]
    public Task What_the_flow_analyzer_reports_is_mended() => Verify.CodeFix<FlowAnalyzer, UncheckedDeserializationFix>(
        """
        using System.Text;
        using System.Text.Json;
        using Microsoft.Extensions.AI;

        public sealed record Recipe(string Name);

        public sealed class Recipes(IChatClient chat)
        {
            public async Task<Recipe> SuggestAsync(string wish)
            {
                ChatResponse response = await chat.GetResponseAsync(wish);
                return JsonSerializer.{|SI2003:Deserialize<Recipe>|}(response.Text)!;
            }
        }
        """,
        """
        using System.Text;
        using System.Text.Json;
        using Microsoft.Extensions.AI;

        public sealed record Recipe(string Name);

        public sealed class Recipes(IChatClient chat)
        {
            public async Task<Recipe> SuggestAsync(string wish)
            {
                ChatResponse response = await chat.GetResponseAsync(wish);
                return Contract.Of<Recipe>().Parse(Encoding.UTF8.GetBytes(response.Text)).Value!;
            }
        }
        """);
}
