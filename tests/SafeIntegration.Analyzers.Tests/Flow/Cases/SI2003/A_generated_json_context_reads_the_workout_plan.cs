using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;

namespace Fitness;

public sealed record Workout(string Exercise, int Repetitions);

/// <summary>Gets its metadata from the application's generated JSON context.</summary>
public sealed class Coach(IChatClient chat, JsonTypeInfo<List<Workout>> workouts)
{
    public async Task<int> RepetitionsAsync(string goal)
    {
        ChatResponse response = await chat.GetResponseAsync("A workout as a JSON list. Goal: " + goal);
        List<Workout>? plan = JsonSerializer.Deserialize(response.Text, workouts); // expect: SI2003
        return plan?.Sum(workout => workout.Repetitions) ?? throw new InvalidOperationException("There is no plan.");
    }
}
