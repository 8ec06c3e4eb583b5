using SafeIntegration.Analyzers.Tests.Verifying;
using SafeIntegration.CodeFixes.Payloads;

namespace SafeIntegration.Analyzers.Tests.Flow.Payloads;

/// <summary>The fix of SI1001 and SI1002.</summary>
public sealed class ContractReadFixTests
{
    private const string Order =
        """

        [Contract("shop.orders.v1")]
        public sealed partial record Order(string Status, decimal Total);
        """;

    [Fact]
    public Task A_contract_is_read_as_one() => Verify.CodeFix<FlowAnalyzer, ContractReadFix>(
        """
        public sealed class Payments(HttpClient client)
        {
            public async Task RunAsync(CancellationToken cancellationToken)
            {
                Order? order = await client.GetFromJsonAsync<Order>("orders/next", cancellationToken);
                File.{|SI1001:WriteAllText|}("total.txt", $"{order!.Total}");
            }

            public async Task ShipAsync()
            {
                Order? order = await client.GetFromJsonAsync<Order>("orders/first");
                if (order!.Status != "cancelled")
                    File.{|SI1002:WriteAllText|}("shipped.txt", "1");
            }
        }
        """ + Order,
        """
        public sealed class Payments(HttpClient client)
        {
            public async Task RunAsync(CancellationToken cancellationToken)
            {
                Order? order = await client.GetContractAsync<Order>("orders/next", cancellationToken);
                File.WriteAllText("total.txt", $"{order!.Total}");
            }

            public async Task ShipAsync()
            {
                Order? order = await client.GetContractAsync<Order>("orders/first");
                if (order!.Status != "cancelled")
                    File.WriteAllText("shipped.txt", "1");
            }
        }
        """ + Order);

    [Fact]
    public Task A_type_that_is_no_contract_has_no_single_right_answer() => Verify.NoCodeFix<FlowAnalyzer, ContractReadFix>(
        """
        public sealed record Price(decimal Amount);

        public sealed class Payments(HttpClient client)
        {
            public async Task RunAsync()
            {
                Price? price = await client.GetFromJsonAsync<Price>("price");
                File.{|SI1001:WriteAllText|}("price.txt", $"{price!.Amount}");
            }
        }
        """);

    [Fact]
    public Task A_read_with_options_is_left_alone() => Verify.NoCodeFix<FlowAnalyzer, ContractReadFix>(
        """
        using System.Text.Json;

        public sealed class Payments(HttpClient client, JsonSerializerOptions options)
        {
            public async Task RunAsync()
            {
                Order? order = await client.GetFromJsonAsync<Order>("orders/next", options);
                File.{|SI1001:WriteAllText|}("total.txt", $"{order!.Total}");
            }
        }
        """ + Order);
}
