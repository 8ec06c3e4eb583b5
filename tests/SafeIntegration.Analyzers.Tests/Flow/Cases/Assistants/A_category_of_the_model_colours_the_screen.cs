// shape: answer mapped by a switch to a colour of the console
using Microsoft.Extensions.AI;

namespace Categories;

public sealed class Colours(IChatClient chat)
{
    public async Task ShowAsync(string text)
    {
        string mood = (await chat.GetResponseAsync("happy or sad?\n" + text)).Text;
        Console.ForegroundColor = mood switch
        {
            "happy" => ConsoleColor.Green,
            "sad" => ConsoleColor.Blue,
            _ => ConsoleColor.Gray,
        };
        Console.WriteLine(text);
        Console.ResetColor();
    }
}
