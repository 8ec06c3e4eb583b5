using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Coaching.Profiles;

public enum Level
{
    Beginner,
    Intermediate,
    Expert,
}

[Contract("coaching.profile.v1")]
public sealed partial record Profile
{
    public required Level Level { get; init; }

    [Range(1, 120)]
    public required int MinutesADay { get; init; }

    [StringLength(300)]
    public required string Goal { get; init; }
}

public sealed class Coach(IChatClient chat, HttpClient profiles)
{
    public async Task PlanAsync(int userId, CancellationToken cancellationToken)
    {
        Profile profile = await profiles.GetContractAsync<Profile>($"users/{userId}/profile", cancellationToken);
        ChatOptions options = new()
        {
            Instructions = $"You coach a runner. Level: {profile.Level}. At most {profile.MinutesADay} minutes a day.",
            Temperature = profile.Level is Level.Expert ? 0.2f : 0.6f,
        };
        ChatMessage goal = new(ChatRole.User, "My goal, in my own words:\n" + profile.Goal);
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync([goal], options, cancellationToken))
            Console.Write(update.Text);
    }
}
