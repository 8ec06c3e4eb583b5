using Microsoft.Extensions.AI;

namespace Tenants;

public sealed class TenantChatClient(IChatClient inner, IHttpContextAccessor accessor) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        string tone = accessor.HttpContext!.Request.Headers["X-Tone"].ToString();
        ChatOptions adapted = options?.Clone() ?? new ChatOptions();
        adapted.Instructions = "Use this tone: " + tone; // expect: SI2008
        return base.GetResponseAsync(messages, adapted, cancellationToken);
    }
}
