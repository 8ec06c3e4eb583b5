// shape: travel planner with the other JSON library, an object is updated in place
using Microsoft.Extensions.AI;
using Newtonsoft.Json;

namespace Travel.Plans;

public sealed class TravelPlan
{
    public string Destination { get; set; } = "";
    public List<string> Stops { get; set; } = [];
    public decimal Budget { get; set; }
}

public sealed class PlanEditor(IChatClient chat)
{
    public async Task<string> EditAsync(TravelPlan plan, string wish)
    {
        string current = JsonConvert.SerializeObject(plan);
        ChatResponse reply = await chat.GetResponseAsync([new(ChatRole.User, $"Change this plan and return JSON. Wish: {wish}\n{current}")]);
        JsonConvert.PopulateObject(reply.Text, plan); // expect: SI2003
        return $"{plan.Destination}: {plan.Stops.Count} stops, {plan.Budget:N0}";
    }
}
