// shape: sentiment shown beside a message
using Microsoft.Extensions.AI;

namespace Forum;

public sealed record Shown(string Text, ConsoleColor Colour);

public sealed class MoodView(IChatClient chat)
{
    public async Task<Shown> ShowAsync(string text)
    {
        string mood = (await chat.GetResponseAsync("Happy, neutral or angry? " + text)).Text.Trim().ToLowerInvariant();
        ConsoleColor colour = mood switch
        {
            "happy" => ConsoleColor.Green,
            "angry" => ConsoleColor.Red,
            _ => ConsoleColor.Gray,
        };
        Console.ForegroundColor = colour;
        Console.WriteLine(text);
        Console.ResetColor();
        return new Shown(text, colour);
    }
}
