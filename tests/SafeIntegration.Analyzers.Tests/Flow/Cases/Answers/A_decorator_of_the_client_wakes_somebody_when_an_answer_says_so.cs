using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Clinic.Chat;

public interface IOnCall
{
    [Effect]
    Task WakeAsync(string station, CancellationToken cancellationToken);
}

public sealed class EscalatingChatClient(IChatClient inner, IOnCall onCall, string station) : DelegatingChatClient(inner)
{
    private const string Mark = "[[EMERGENCY]]";

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatResponse response = await base.GetResponseAsync(messages, options, cancellationToken);
        bool urgent = response.Messages.Any(message => message.Role == ChatRole.Assistant && message.Text.Contains(Mark, StringComparison.Ordinal));
        if (urgent)
        {
            await onCall.WakeAsync(station, cancellationToken); // expect: SI2002
        }

        return response;
    }
}

public static class ClinicChat
{
    public static IServiceCollection AddClinicChat(this IServiceCollection services, IChatClient provider, string station) =>
        services.AddSingleton<IChatClient>(root => new EscalatingChatClient(provider, root.GetRequiredService<IOnCall>(), station));
}
