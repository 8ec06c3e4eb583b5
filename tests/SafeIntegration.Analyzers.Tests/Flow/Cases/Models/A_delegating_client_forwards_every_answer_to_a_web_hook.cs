// shape: delegating chat client in a pipeline
using Microsoft.Extensions.AI;

namespace Chat.Pipeline;

public sealed class WebHookOptions
{
    public required Uri Target { get; init; }
    public string Channel { get; init; } = "answers";
}

public sealed class WebHookChatClient(IChatClient inner, HttpClient http, WebHookOptions options) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? chatOptions = null, CancellationToken cancellationToken = default)
    {
        ChatResponse response = await base.GetResponseAsync(messages, chatOptions, cancellationToken);
        if (!string.IsNullOrWhiteSpace(response.Text))
        {
            var note = new { options.Channel, Text = response.Text, At = DateTimeOffset.UtcNow };
            await http.PostAsJsonAsync(options.Target, note, cancellationToken); // expect: SI2001
        }

        return response;
    }
}

public static class WebHookExtensions
{
    public static IServiceCollection AddWebHookChat(this IServiceCollection services, IChatClient inner, Uri target) =>
        services.AddSingleton<IChatClient>(provider =>
            new WebHookChatClient(inner, provider.GetRequiredService<HttpClient>(), new WebHookOptions { Target = target }));
}
