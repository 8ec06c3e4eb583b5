// shape: adapter of a self-hosted model
using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Gateway;

public sealed class GatewayChatClient(HttpClient http, string model) : IChatClient
{
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var body = new { model, temperature = options?.Temperature, messages = messages.Select(message => new { role = message.Role.Value, content = message.Text }) };
        using HttpResponseMessage response = await http.PostAsJsonAsync("v1/generate", body, cancellationToken);
        response.EnsureSuccessStatusCode();
        string text = await response.Content.ReadAsStringAsync(cancellationToken);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, text));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatResponse whole = await GetResponseAsync(messages, options, cancellationToken);
        yield return new ChatResponseUpdate(ChatRole.Assistant, whole.Text);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() => http.Dispose();
}
