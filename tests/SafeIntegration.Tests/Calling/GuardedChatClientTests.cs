using Microsoft.Extensions.AI;
using SafeIntegration.Tests.Hosting;
using SafeIntegration.Tests.Running;

namespace SafeIntegration.Tests.Calling;

public sealed class GuardedChatClientTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly IChatClient _client = new ChatClientBuilder(new EchoClient()).Use(inner => new GuardedChatClient(inner)).Build();

    [Fact]
    public async Task Outside_an_integration_it_throws_and_asks_nobody()
    {
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => _client.GetResponseAsync("hello", cancellationToken: None));
        Assert.Contains("outside an integration", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_an_integration_a_stream_throws_too()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (ChatResponseUpdate _ in _client.GetStreamingResponseAsync("hello", cancellationToken: None))
            {
            }
        });
    }

    [Fact]
    public async Task Inside_an_integrations_call_it_answers()
    {
        await using var bench = AlertBench.Of(ProbeDefinition.Asking<IdempotentProbe>(async (parcel, token) =>
        {
            await Task.Yield();
            ChatResponse response = await _client.GetResponseAsync(parcel.Text, cancellationToken: token);
            return new Label { Id = response.Text, Value = parcel.Value };
        }));
        Decision<Label> decision = await bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 1, Text = "echo" }, None);
        Assert.Equal(ReviewCode.Launch, Assert.IsType<NeedsReview<Label>>(decision).Reasons[0].Code);
    }

    [Fact]
    public async Task After_a_submission_the_submitter_is_outside_again()
    {
        await using var bench = AlertBench.Of(ProbeDefinition.Asking<IdempotentProbe>((parcel, _) => Task.FromResult(ProbeDefinition.Labelled(parcel))));
        await bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 1 }, None);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _client.GetResponseAsync("hello", cancellationToken: None));
    }

    [Fact]
    public async Task Work_that_a_call_left_running_is_outside_after_the_call()
    {
        var mayAsk = new TaskCompletionSource();
        Task<ChatResponse>? left = null;
        await using var bench = AlertBench.Of(ProbeDefinition.Asking<IdempotentProbe>((parcel, token) =>
        {
            left = AskLaterAsync(mayAsk.Task);
            return Task.FromResult(ProbeDefinition.Labelled(parcel));
        }));
        await bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 1 }, None);
        mayAsk.SetResult();
        await Assert.ThrowsAsync<InvalidOperationException>(() => left!);
    }

    private async Task<ChatResponse> AskLaterAsync(Task signal)
    {
        await signal;
        return await _client.GetResponseAsync("hello", cancellationToken: None);
    }

    private sealed class EchoClient : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, messages.Last().Text)));

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException("not asked for");

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
