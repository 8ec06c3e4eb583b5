// shape: prompt optimiser
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace Prompts.Optimiser;

public sealed class PromptOptimiser(AIAgent critic, IChatClient chat)
{
    public async Task<string> RunAsync(string task, IReadOnlyList<string> examples)
    {
        string instruction = "Solve the task.";
        string last = "";
        foreach (string example in examples)
        {
            ChatOptions options = new() { Instructions = instruction }; // expect: SI2008
            last = (await chat.GetResponseAsync($"{task}\n{example}", options)).Text;
            AgentResponse critique = await critic.RunAsync($"Improve this instruction: {instruction}\nIt led to: {last}");
            instruction = critique.Text;
        }

        return last;
    }
}
