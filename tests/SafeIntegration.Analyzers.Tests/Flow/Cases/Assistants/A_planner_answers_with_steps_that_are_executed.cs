// shape: list of steps from a structured answer, executed by a switch
using System.Text.Json;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Planning;

public sealed record Step(string Tool, string Argument);

public interface IHouse
{
    [Effect]
    Task HeatAsync(string room);

    [Effect]
    Task LockAsync();
}

public sealed class Planner(IChatClient chat, IHouse house)
{
    public async Task RunAsync(string wish)
    {
        ChatResponse response = await chat.GetResponseAsync("Plan as JSON steps: " + wish, new ChatOptions { ResponseFormat = ChatResponseFormat.Json });
        List<Step>? steps = JsonSerializer.Deserialize<List<Step>>(response.Text); // expect: SI2003
        foreach (Step step in steps ?? [])
        {
            switch (step.Tool)
            {
                case "heat":
                    await house.HeatAsync(step.Argument); // expect: SI2001
                    break;
                case "lock":
                    await house.LockAsync(); // expect: SI2002
                    break;
            }
        }
    }
}
