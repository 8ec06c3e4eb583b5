using Microsoft.Extensions.AI;

namespace Tenants;

public sealed class TenantChatClient(IChatClient inner, IHttpContextAccessor accessor) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        string instruction = accessor.HttpContext?.Request.Headers["X-Tone"].ToString() switch
        {
            "formal" => "Write formally.",
            "friendly" => "Write as to a friend.",
            _ => "Write plainly.",
        };
        ChatOptions adapted = options?.Clone() ?? new ChatOptions();
        adapted.Instructions = instruction;
        return base.GetResponseAsync(messages, adapted, cancellationToken);
    }
}
