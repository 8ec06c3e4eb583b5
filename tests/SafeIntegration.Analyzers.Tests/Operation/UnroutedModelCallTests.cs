using SafeIntegration.Analyzers.Operation;
using SafeIntegration.Analyzers.Tests.Verifying;

namespace SafeIntegration.Analyzers.Tests.Operation;

/// <summary>SI3001.</summary>
public sealed class UnroutedModelCallTests
{
    [Fact]
    public Task A_controller_that_asks_by_itself_is_reported() => Verify.Analyzer<UnroutedModelCallAnalyzer>(
        """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.AI;

        [ApiController, Route("replies")]
        public sealed class RepliesController(IChatClient chat) : ControllerBase
        {
            [HttpPost]
            public async Task<string> Draft([FromBody] string mail, CancellationToken token) => (await chat.[|GetResponseAsync|](mail, cancellationToken: token)).Text;
        }
        """);

    [Fact]
    public Task Streams_and_structured_answers_count() => Verify.Analyzer<UnroutedModelCallAnalyzer>(
        """
        using Microsoft.Extensions.AI;

        public sealed record Category(string Name);

        public sealed class Assistant(IChatClient chat)
        {
            public async Task<Category> ClassifyAsync(List<ChatMessage> messages) => (await chat.[|GetResponseAsync|]<Category>(messages)).Result;

            public async IAsyncEnumerable<string> StreamAsync(string question)
            {
                await foreach (ChatResponseUpdate update in chat.[|GetStreamingResponseAsync|](question))
                    yield return update.Text;
            }
        }
        """);

    [Fact]
    public Task The_client_of_a_provider_counts() => Verify.Analyzer<UnroutedModelCallAnalyzer>(
        """
        using OpenAI.Chat;

        public sealed class Summarizer(ChatClient client)
        {
            public string Summarize(string text) => client.[|CompleteChat|](new UserChatMessage(text)).Value.Content[0].Text;
            public async Task<string> SummarizeAsync(string text) => (await client.[|CompleteChatAsync|](new UserChatMessage(text))).Value.Content[0].Text;
        }
        """);

    [Fact]
    public Task A_minimal_api_is_reported() => Verify.Analyzer<UnroutedModelCallAnalyzer>(
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.AI;

        WebApplication app = WebApplication.Create(args);
        app.MapPost("/ask", async (string question, IChatClient chat) => (await chat.[|GetResponseAsync|](question)).Text);
        app.Run();
        """);

    [Fact]
    public Task A_service_that_no_integration_names_is_reported() => Verify.Analyzer<UnroutedModelCallAnalyzer>(
        Plans.With(usings: "using Microsoft.Extensions.AI;") +
        """

        public sealed class Newsletter(IChatClient chat)
        {
            public async Task<string> WriteAsync(string topic) => (await chat.[|GetResponseAsync|](topic)).Text;
        }
        """);

    [Fact]
    public Task The_call_of_an_integration_may_ask() => Verify.Analyzer<UnroutedModelCallAnalyzer>(
        """
        using Microsoft.Extensions.AI;

        public sealed record Mail(string Id, string Text);
        public sealed record Route(string Queue);

        public sealed class AskModel(IChatClient chat) : IModelCall<Mail, Route>
        {
            public async Task<ModelAnswer<Route>> CallAsync(Mail input, CancellationToken cancellationToken) =>
                new(new Route((await chat.GetResponseAsync(input.Text, cancellationToken: cancellationToken)).Text), "gpt");
        }
        """);

    [Fact]
    public Task A_service_of_an_integration_may_ask() => Verify.Analyzer<UnroutedModelCallAnalyzer>(
        Plans.With(usings: "using Microsoft.Extensions.AI;") +
        """

        public sealed class ChatReader(Prompting prompting) : IReader
        {
            public async Task<Fields> ReadAsync(string text, CancellationToken token) => new(await prompting.AskAsync(text), 0);
        }

        public sealed class Prompting(IChatClient chat)
        {
            public async Task<string> AskAsync(string text) => (await chat.GetResponseAsync(text)).Text;
        }
        """);

    [Fact]
    public Task An_integration_may_ask_in_its_definition() => Verify.Analyzer<UnroutedModelCallAnalyzer>(
        """
        using Microsoft.Extensions.AI;

        public sealed record Mail(string Id, string Text);
        public sealed record Route([Derived("judged from the whole text")] string Queue);

        public sealed class Routing(IChatClient chat) : Integration<Mail, Route>
        {
            public override string Name => "routing";

            protected override IntegrationPlan<Mail, Route> Define(PlanStart<Mail, Route> plan) => plan
                .OwnedBy("service", "https://wiki.example.com/routing")
                .Identify(mail => mail.Id)
                .Call(async (mail, token) => new Route((await chat.GetResponseAsync(mail.Text, cancellationToken: token)).Text))
                .Gate()
                .ReviewedBy("desk")
                .ApplyWith<Put>();
        }

        public sealed class Put : IdempotentEffect<Route>
        {
            public override Task ApplyAsync(Approved<Route> approved, EffectContext context, CancellationToken cancellationToken) => File.WriteAllTextAsync(context.IdempotencyKey, "", cancellationToken);
        }
        """);

    [Fact]
    public Task Middleware_of_a_client_may_ask() => Verify.Analyzer<UnroutedModelCallAnalyzer>(
        """
        using Microsoft.Extensions.AI;

        public sealed class CountingClient(IChatClient inner) : DelegatingChatClient(inner)
        {
            public int Count { get; private set; }

            public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
            {
                Count++;
                return InnerClient.GetResponseAsync(messages, options, cancellationToken);
            }
        }
        """);

    [Fact]
    public Task Other_methods_of_these_names_are_not_reported() => Verify.Analyzer<UnroutedModelCallAnalyzer>(
        """
        using Microsoft.Extensions.AI;

        public sealed class Weather(HttpClient client, IChatClient chat)
        {
            public Task<HttpResponseMessage> GetResponseAsync(string city) => client.GetAsync(city);
            public Task<HttpResponseMessage> Today() => GetResponseAsync("Bern");
            public object? Service => chat.GetService(typeof(ChatClientMetadata));
        }
        """);
}
