using Jint;
using Microsoft.Agents.AI;

namespace Charts;

public sealed class WordCounter(AIAgent agent)
{
    private const string Script = "text.split(' ').length";

    public async Task<double> CountAsync(string topic)
    {
        AgentResponse response = await agent.RunAsync("Write a paragraph about " + topic);
        Engine engine = new();
        engine.SetValue("text", response.Text);
        return engine.Evaluate(Script).AsNumber();
    }
}
