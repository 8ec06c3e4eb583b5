using Microsoft.Extensions.AI;

namespace Tenants.Prompts;

public sealed class TenantAssistant(IChatClient chat, HttpClient tenants)
{
    public async Task<int> AskAsync(string tenant, string question)
    {
        string style = await tenants.GetStringAsync($"tenants/{tenant}/style");
        ChatMessage system = new(ChatRole.System, "Write in this style: " + style); // expect: SI2008
        ChatResponse response = await chat.GetResponseAsync([system, new ChatMessage(ChatRole.User, question)]);
        return response.Messages.Count;
    }
}
