using SafeIntegration.Analyzers.Operation;
using SafeIntegration.Analyzers.Tests.Verifying;
using SafeIntegration.CodeFixes.Operation;

namespace SafeIntegration.Analyzers.Tests.Operation;

/// <summary>SI3007.</summary>
public sealed class EndlessCallTests
{
    [Fact]
    public Task Requests_without_a_token_are_reported() => Verify.Analyzer<EndlessCallAnalyzer>(
        """
        public sealed record Order(string Id);

        public sealed class Shop(HttpClient client)
        {
            public async Task<Order?> FindAsync(string id, CancellationToken cancellationToken)
            {
                using HttpResponseMessage response = await client.[|GetAsync|]($"orders/{id}");
                return await response.Content.ReadFromJsonAsync<Order>(cancellationToken);
            }

            public Task<Order?> ReadAsync(string id) => client.[|GetFromJsonAsync|]<Order>($"orders/{id}");
            public Task PlaceAsync(Order order) => client.[|PostAsJsonAsync|]("orders", order);
            public Task<string> TextAsync(Uri address) => client.[|GetStringAsync|](address);
            public Task<Order> ContractAsync(string id) => throw new NotSupportedException(id);
        }
        """);

    [Fact]
    public Task A_request_that_is_sent_in_a_background_service_is_reported() => Verify.Analyzer<EndlessCallAnalyzer>(
        """
        using Microsoft.Extensions.Hosting;

        public sealed class Poller(IHttpClientFactory factory) : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                while (!stoppingToken.IsCancellationRequested)
                {
                    using HttpRequestMessage request = new(HttpMethod.Get, "https://example.com/feed");
                    using HttpResponseMessage response = await factory.CreateClient().[|SendAsync|](request, HttpCompletionOption.ResponseHeadersRead);
                    await Task.Delay(TimeSpan.FromMinutes(1), stoppingToken);
                }
            }
        }
        """);

    [Fact]
    public Task A_model_without_a_token_is_reported() => Verify.Analyzer<EndlessCallAnalyzer>(
        """
        using Microsoft.Extensions.AI;
        using OpenAI.Chat;

        public sealed class Assistant(IChatClient chat, ChatClient client)
        {
            public async Task<string> AskAsync(string question) => (await chat.[|GetResponseAsync|](question)).Text;
            public async Task<string> CompleteAsync(List<OpenAI.Chat.ChatMessage> messages) => (await client.[|CompleteChatAsync|](messages)).Value.Content[0].Text;
        }
        """);

    [Fact]
    public Task A_handler_of_a_minimal_api_is_reported() => Verify.Analyzer<EndlessCallAnalyzer>(
        """
        using Microsoft.AspNetCore.Builder;

        WebApplication app = WebApplication.Create(args);
        app.MapGet("/rates", async (HttpClient client) => await client.[|GetStringAsync|]("https://example.com/rates"));
        app.Run();
        """);

    [Fact]
    public Task A_payload_read_by_contract_is_reported() => Verify.Analyzer<EndlessCallAnalyzer>(
        """
        [Contract("shop.orders.v1")]
        public sealed partial record Order(string Id);

        public sealed class Orders(HttpClient client)
        {
            public Task<Order> GetAsync(string id) => client.[|GetContractAsync|]<Order>($"orders/{id}");
        }
        """);

    [Fact]
    public Task Calls_with_a_token_are_not_reported() => Verify.Analyzer<EndlessCallAnalyzer>(
        """
        using Microsoft.Extensions.AI;

        public sealed class Shop(HttpClient client, IChatClient chat)
        {
            public Task<string> TextAsync(string address, CancellationToken token) => client.GetStringAsync(address, token);
            public Task<ChatResponse> AskAsync(string question, CancellationToken token) => chat.GetResponseAsync(question, cancellationToken: token);
            public Task<HttpResponseMessage> NoneAsync() => client.GetAsync("ping", CancellationToken.None);

            public async Task<string> LimitedAsync(string address)
            {
                using CancellationTokenSource limit = new(TimeSpan.FromSeconds(5));
                return await client.GetStringAsync(address, limit.Token);
            }
        }
        """);

    [Fact]
    public Task A_client_with_a_timeout_is_not_reported() => Verify.Analyzer<EndlessCallAnalyzer>(
        """
        public sealed class Shop
        {
            private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(5) };
            public Task<string> TextAsync(string address) => _client.GetStringAsync(address);
        }

        public sealed class Other
        {
            private readonly HttpClient _client;

            public Other(HttpClient client)
            {
                _client = client;
                _client.Timeout = TimeSpan.FromSeconds(5);
            }

            public Task<string> TextAsync(string address) => _client.GetStringAsync(address);
        }
        """);

    [Theory]
    [InlineData("services.AddHttpClient<Shop>(client => client.Timeout = TimeSpan.FromSeconds(5));")]
    [InlineData("services.AddHttpClient<Shop>().ConfigureHttpClient(client => { client.Timeout = TimeSpan.FromSeconds(5); });")]
    public Task A_limit_where_clients_are_registered_counts(string registration) => Verify.Analyzer<EndlessCallAnalyzer>(
        $$"""
        using Microsoft.Extensions.DependencyInjection;

        public static class Registration
        {
            public static void AddShop(IServiceCollection services) { {{registration}} }
        }

        public sealed class Shop(HttpClient client)
        {
            public Task<string> TextAsync(string address) => client.GetStringAsync(address);
        }
        """);

    [Fact]
    public Task A_program_that_runs_from_top_to_bottom_is_not_reported() => Verify.Analyzer<EndlessCallAnalyzer>(
        """
        using HttpClient client = new();
        Console.WriteLine(await client.GetStringAsync(args[0]));
        """);

    [Fact]
    public Task A_test_is_not_reported() => Verify.Analyzer<EndlessCallAnalyzer>(
        """
        public sealed class FactAttribute : Attribute;

        public sealed class PageTests
        {
            [Fact]
            public async Task The_page_answers()
            {
                using HttpClient client = new();
                await client.GetStringAsync("http://localhost");
            }
        }
        """);

    [Fact]
    public Task Methods_that_take_no_token_are_not_reported() => Verify.Analyzer<EndlessCallAnalyzer>(
        """
        public sealed class Shop(HttpClient client, IShop shop)
        {
            public HttpResponseMessage Send(HttpRequestMessage request, CancellationToken token) => client.Send(request, token);
            public Task<string> GetAsync(string id) => shop.GetStringAsync(id);
            public void Stop() => client.CancelPendingRequests();
        }

        public interface IShop { Task<string> GetStringAsync(string id); }
        """);

    [Fact]
    public Task A_fix_passes_the_token() => Verify.CodeFix<EndlessCallAnalyzer, EndlessCallFix>(
        """
        using Microsoft.Extensions.AI;

        public sealed record Order(string Id);

        public sealed class Shop(HttpClient client, IChatClient chat)
        {
            public async Task RunAsync(Order order, CancellationToken stoppingToken)
            {
                await client.[|GetAsync|]("ping");
                await client.[|PostAsJsonAsync|]("orders", order);
                await chat.[|GetResponseAsync|]("hello");
                await client.[|GetFromJsonAsync|]<Order>("orders/1");
            }
        }
        """,
        """
        using Microsoft.Extensions.AI;

        public sealed record Order(string Id);

        public sealed class Shop(HttpClient client, IChatClient chat)
        {
            public async Task RunAsync(Order order, CancellationToken stoppingToken)
            {
                await client.GetAsync("ping", stoppingToken);
                await client.PostAsJsonAsync("orders", order, cancellationToken: stoppingToken);
                await chat.GetResponseAsync("hello", cancellationToken: stoppingToken);
                await client.GetFromJsonAsync<Order>("orders/1", stoppingToken);
            }
        }
        """);

    [Fact]
    public Task Without_a_token_in_scope_or_with_two_nothing_is_offered() => Verify.NoCodeFix<EndlessCallAnalyzer, EndlessCallFix>(
        """
        public sealed class Shop(HttpClient client)
        {
            public Task<string> GetAsync(string address) => client.[|GetStringAsync|](address);
            public Task<string> GetAsync(string address, CancellationToken stop, CancellationToken abort) => client.[|GetStringAsync|](address);
        }
        """);
}
