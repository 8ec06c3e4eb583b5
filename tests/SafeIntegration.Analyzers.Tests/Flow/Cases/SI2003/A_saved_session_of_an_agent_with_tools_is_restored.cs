// shape: chat options with tools whose state is saved and read again; what a tool answers goes to the model only
using System.ComponentModel;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Sessions;

public sealed record Saved(int Turns, string Tool);

public sealed class SessionFile(IChatClient chat)
{
    [Description("Looks up facts.")]
    public static string Facts(string topic) => "Facts about " + topic;

    public async Task<int> RunAsync(string question)
    {
        AIFunction tool = AIFunctionFactory.Create(Facts);
        var options = new ChatOptions { Tools = [tool] };
        ChatResponse response = await chat.GetResponseAsync(question, options);
        Console.WriteLine(response.Text);
        string json = JsonSerializer.Serialize(new Saved(1, tool.Name));
        return JsonSerializer.Deserialize<Saved>(json)!.Turns;
    }
}
