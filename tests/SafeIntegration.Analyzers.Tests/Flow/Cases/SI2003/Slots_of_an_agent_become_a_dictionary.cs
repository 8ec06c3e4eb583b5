using System.Text.Json;
using Microsoft.Agents.AI;

namespace Booking;

public sealed class SlotFilling(AIAgent agent)
{
    public async Task<string> ConfirmationAsync(string message)
    {
        AgentResponse response = await agent.RunAsync("Return the slots city, nights and guests as a JSON object. " + message);
        var slots = JsonSerializer.Deserialize<Dictionary<string, string>>(response.Text) // expect: SI2003
            ?? throw new InvalidOperationException("The agent returned null.");
        return $"{slots["nights"]} nights in {slots["city"]} for {slots["guests"]}, right?";
    }
}
