// shape: console chat that saves its transcript
using System.Text;
using Microsoft.Extensions.AI;

namespace Assistant;

public sealed class Transcript
{
    private readonly StringBuilder _text = new();

    public void Add(ChatRole role, string text) => _text.Append(role.Value).Append(": ").AppendLine(text);

    public Task SaveAsync(string path) => File.WriteAllTextAsync(path, _text.ToString());
}

public static class RecordedChat
{
    public static async Task RunAsync(IChatClient chat, string path)
    {
        var transcript = new Transcript();
        string question = Console.ReadLine() ?? "";
        transcript.Add(ChatRole.User, question);
        ChatResponse response = await chat.GetResponseAsync(question);
        transcript.Add(ChatRole.Assistant, response.Text);
        await transcript.SaveAsync(path); // expect: SI2001
    }
}
