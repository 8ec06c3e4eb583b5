using Microsoft.Agents.AI;
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

namespace Plans;

/// <summary>Everything that a model wrote for a caller.</summary>
[AiOutput]
public abstract record GeneratedReply(string Model);

public sealed record PlanReply(string Model, IReadOnlyList<string> Steps) : GeneratedReply(Model);

public sealed class PlanController(AIAgent agent) : ControllerBase
{
    [HttpPost("/plan")]
    public async Task<PlanReply> PlanAsync(string goal)
    {
        AgentResponse response = await agent.RunAsync("Make a plan: " + goal, cancellationToken: HttpContext.RequestAborted);
        return new PlanReply(agent.Name ?? "agent", response.Text.Split('\n'));
    }
}
