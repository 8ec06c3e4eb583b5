using System.Data;
using Microsoft.Agents.AI;
using Microsoft.AspNetCore.Mvc;

namespace Plans;

public sealed class PlanController(AIAgent agent) : Controller
{
    [HttpPost("/plan")]
    public async Task<JsonResult> PlanAsync(string goal)
    {
        AgentResponse response = await agent.RunAsync("Make a plan: " + goal, cancellationToken: HttpContext.RequestAborted);
        var steps = response.Text.Split('\n').Select((text, index) => new { Number = index + 1, Text = text });
        return Json(new { steps }); // expect: SI2010
    }
}
