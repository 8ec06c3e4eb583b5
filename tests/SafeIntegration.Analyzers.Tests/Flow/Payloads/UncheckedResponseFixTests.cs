using SafeIntegration.Analyzers.Tests.Verifying;
using SafeIntegration.CodeFixes.Payloads;

namespace SafeIntegration.Analyzers.Tests.Flow.Payloads;

/// <summary>The fix of SI1007.</summary>
public sealed class UncheckedResponseFixTests
{
    [Fact]
    public Task A_statement_is_added_before_the_one_that_reads() => Verify.CodeFix<FlowAnalyzer, UncheckedResponseFix>(
        """
        public sealed class Shop(HttpClient client)
        {
            public async Task<string> ReadAsync(CancellationToken cancellationToken)
            {
                using HttpResponseMessage response = await client.GetAsync("orders", cancellationToken);

                // The shop sends text.
                string text = await response.Content.{|SI1007:ReadAsStringAsync|}(cancellationToken);
                return text;
            }

            public async Task<int[]?> NumbersAsync()
            {
                HttpResponseMessage answer = await client.PostAsync("numbers", null);
                return await answer.Content.{|SI1007:ReadFromJsonAsync<int[]>|}();
            }
        }
        """,
        """
        public sealed class Shop(HttpClient client)
        {
            public async Task<string> ReadAsync(CancellationToken cancellationToken)
            {
                using HttpResponseMessage response = await client.GetAsync("orders", cancellationToken);

                response.EnsureSuccessStatusCode();
                // The shop sends text.
                string text = await response.Content.ReadAsStringAsync(cancellationToken);
                return text;
            }

            public async Task<int[]?> NumbersAsync()
            {
                HttpResponseMessage answer = await client.PostAsync("numbers", null);
                answer.EnsureSuccessStatusCode();
                return await answer.Content.ReadFromJsonAsync<int[]>();
            }
        }
        """);

    [Fact]
    public Task A_response_without_a_name_is_ensured_in_the_chain() => Verify.CodeFix<FlowAnalyzer, UncheckedResponseFix>(
        """
        public sealed class Shop(HttpClient client)
        {
            public async Task<string> ReadAsync() => await (await client.GetAsync("orders")).Content.{|SI1007:ReadAsStringAsync|}();
        }
        """,
        """
        public sealed class Shop(HttpClient client)
        {
            public async Task<string> ReadAsync() => await (await client.GetAsync("orders")).EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        }
        """);

    [Fact]
    public Task A_body_that_is_read_on_one_side_only_is_ensured_there() => Verify.CodeFix<FlowAnalyzer, UncheckedResponseFix>(
        """
        public sealed class Shop(HttpClient client)
        {
            public async Task<string> ReadAsync(bool full)
            {
                using HttpResponseMessage response = await client.GetAsync("orders");
                return full ? await response.Content.{|SI1007:ReadAsStringAsync|}() : "";
            }
        }
        """,
        """
        public sealed class Shop(HttpClient client)
        {
            public async Task<string> ReadAsync(bool full)
            {
                using HttpResponseMessage response = await client.GetAsync("orders");
                return full ? await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync() : "";
            }
        }
        """);

    [Fact]
    public Task A_program_gets_a_statement_of_its_own() => Verify.CodeFix<FlowAnalyzer, UncheckedResponseFix>(
        """
        using HttpClient client = new();
        using HttpResponseMessage response = await client.GetAsync(args[0]);
        Console.WriteLine(await response.Content.{|SI1007:ReadAsStringAsync|}());
        """,
        """
        using HttpClient client = new();
        using HttpResponseMessage response = await client.GetAsync(args[0]);
        response.EnsureSuccessStatusCode();
        Console.WriteLine(await response.Content.ReadAsStringAsync());
        """);
}
