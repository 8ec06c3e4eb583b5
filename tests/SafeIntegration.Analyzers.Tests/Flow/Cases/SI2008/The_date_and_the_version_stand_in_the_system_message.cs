using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace Clocked;

public sealed class ClockedAgent(AIAgent agent, IChatClient chat, TimeProvider clock)
{
    public async Task<string> AskAsync(string question)
    {
        string version = typeof(ClockedAgent).Assembly.GetName().Version?.ToString(2) ?? "0.0";
        ChatMessage system = new(ChatRole.System, $"Today is {clock.GetUtcNow():D}. The product's version is {version}.");
        ChatResponse first = await chat.GetResponseAsync([system, new ChatMessage(ChatRole.User, question)]);
        AgentResponse second = await agent.RunAsync(new ChatMessage(ChatRole.User, "Check this: " + first.Text));
        return second.Text;
    }
}
