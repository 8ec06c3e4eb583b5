using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Sentiment;

public sealed record Mood(string Label, double Strength);

public sealed partial class MoodReader(IChatClient chat)
{
    private static readonly Regex Json = new(@"\{.*\}", RegexOptions.Singleline);

    public async Task<string> DescribeAsync(string review)
    {
        ChatResponse response = await chat.GetResponseAsync("What is the mood of this review? JSON with label and strength.\n" + review);
        Match match = Json.Match(response.Text);
        if (!match.Success) throw new FormatException("There is no JSON in the answer.");
        Mood mood = JsonSerializer.Deserialize<Mood>(match.Value, JsonSerializerOptions.Web)!; // expect: SI2003
        return mood.Strength > 0.5 ? "very " + mood.Label : mood.Label;
    }
}
