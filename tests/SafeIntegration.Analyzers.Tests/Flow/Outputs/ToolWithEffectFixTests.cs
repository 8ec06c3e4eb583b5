using SafeIntegration.Analyzers.Tests.Verifying;
using SafeIntegration.CodeFixes.Outputs;

namespace SafeIntegration.Analyzers.Tests.Flow.Outputs;

/// <summary>The fix of SI2009.</summary>
public sealed class ToolWithEffectFixTests
{
    [Fact]
    public Task A_tool_is_wrapped_so_that_it_needs_approval() => Verify.CodeFix<EveryTool, ToolWithEffectFix>(
        """
        using Microsoft.Extensions.AI;

        public sealed class Shop(Func<string, Task> cancel)
        {
            public AIFunction Tool() => [|AIFunctionFactory.Create((string order) => cancel(order), "cancel")|];
        }
        """,
        """
        using Microsoft.Extensions.AI;

        public sealed class Shop(Func<string, Task> cancel)
        {
            public AIFunction Tool() => new ApprovalRequiredAIFunction(AIFunctionFactory.Create((string order) => cancel(order), "cancel"));
        }
        """);

    [Fact]
    public Task All_tools_of_a_list_are_wrapped_and_its_lines_stay() => Verify.CodeFix<EveryTool, ToolWithEffectFix>(
        """
        using Microsoft.Extensions.AI;

        public sealed class Shop
        {
            public IList<AITool> Tools() =>
            [
                // What cannot be undone.
                [|AIFunctionFactory.Create(Close, "close")|],
                [|AIFunctionFactory.Create(
                    (int customer) => customer + 1,
                    "merge")|],   // two customers
                new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Close, "archive")),
            ];

            private static string Close(string customer) => customer;
        }
        """,
        """
        using Microsoft.Extensions.AI;

        public sealed class Shop
        {
            public IList<AITool> Tools() =>
            [
                // What cannot be undone.
                new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Close, "close")),
                new ApprovalRequiredAIFunction(AIFunctionFactory.Create(
                    (int customer) => customer + 1,
                    "merge")),   // two customers
                new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Close, "archive")),
            ];

            private static string Close(string customer) => customer;
        }
        """);

    [Fact]
    public Task A_name_that_is_not_imported_is_written_in_full() => Verify.CodeFix<EveryTool, ToolWithEffectFix>(
        """
        public sealed class Clock(TimeProvider time)
        {
            public object Tool()
            {
                var tool = [|Microsoft.Extensions.AI.AIFunctionFactory.Create(() => time.GetUtcNow())|];
                return tool;
            }
        }
        """,
        """
        public sealed class Clock(TimeProvider time)
        {
            public object Tool()
            {
                var tool = new Microsoft.Extensions.AI.ApprovalRequiredAIFunction(Microsoft.Extensions.AI.AIFunctionFactory.Create(() => time.GetUtcNow()));
                return tool;
            }
        }
        """);

    [Fact]
    public Task What_the_flow_analyzer_reports_is_mended() => Verify.CodeFix<FlowAnalyzer, ToolWithEffectFix>(
        """
        using Microsoft.Extensions.AI;

        public sealed class Desk(HttpClient orders)
        {
            public List<AITool> Tools() => [AIFunctionFactory.{|SI2009:Create|}(() => orders.DeleteAsync("orders/last"), "cancel")];
        }
        """,
        """
        using Microsoft.Extensions.AI;

        public sealed class Desk(HttpClient orders)
        {
            public List<AITool> Tools() => [new ApprovalRequiredAIFunction(AIFunctionFactory.Create(() => orders.DeleteAsync("orders/last"), "cancel"))];
        }
        """);
}
