// shape: prompt library of an application
using System.Collections.Immutable;
using Microsoft.Extensions.AI;

namespace Museum.Guide;

public enum Audience
{
    Adults,
    Children,
}

public sealed class PromptLibrary(IConfiguration configuration, IHostEnvironment environment)
{
    public string For(Audience audience, int minutes)
    {
        string file = Path.Combine(environment.ContentRootPath, "Prompts", audience == Audience.Children ? "children.md" : "adults.md");
        string persona = configuration["Guide:Persona"] ?? "You are a guide.";
        return $"{persona}\n{File.ReadAllText(file)}\nThe tour takes {minutes} minutes.";
    }
}

public sealed class Guide(IChatClient chat, PromptLibrary prompts)
{
    private ImmutableList<ChatMessage> _messages = [];

    public void Start(Audience audience, int minutes) =>
        _messages = [new ChatMessage(ChatRole.System, prompts.For(audience, minutes))];

    public async Task SayAsync(string visitor, CancellationToken token)
    {
        _messages = _messages.Add(new ChatMessage(ChatRole.User, visitor));
        ChatResponse response = await chat.GetResponseAsync(_messages, cancellationToken: token);
        _messages = _messages.AddRange(response.Messages);
        Console.WriteLine(response.Text);
    }
}
