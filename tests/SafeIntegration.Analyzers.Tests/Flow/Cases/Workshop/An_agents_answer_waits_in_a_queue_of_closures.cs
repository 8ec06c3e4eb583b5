// shape: work items as closures, run later
using Microsoft.Agents.AI;
using SafeIntegration;

namespace Closures;

public interface IMailbox
{
    [Effect]
    Task SendAsync(string text);
}

public sealed class ClosureQueue(AIAgent agent, IMailbox mailbox)
{
    private readonly Queue<Func<Task>> _work = new();

    public async Task AskAsync(string question)
    {
        AgentResponse response = await agent.RunAsync(question);
        string text = response.Text;
        _work.Enqueue(() => mailbox.SendAsync(text)); // expect-one: SI2001
    }

    public async Task DrainAsync()
    {
        while (_work.TryDequeue(out Func<Task>? work))
            await work(); // expect-one: SI2001
    }
}
