using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Assistant;

public sealed class PromptLibrary
{
    public string System { get; set; } = "";
    public Dictionary<string, string> Examples { get; set; } = [];
}

public sealed class ConfiguredAssistant
{
    private readonly PromptLibrary _prompts;
    private readonly IChatClient _chat;

    public ConfiguredAssistant(IChatClient chat, IHostEnvironment environment)
    {
        _chat = chat;
        string file = Path.Combine(environment.ContentRootPath, "prompts.json");
        _prompts = JsonSerializer.Deserialize<PromptLibrary>(File.ReadAllText(file), JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException($"{file} holds null.");
    }

    public async Task<string> AskAsync(string question)
    {
        List<ChatMessage> messages = [new(ChatRole.System, _prompts.System)];
        foreach ((string asked, string answered) in _prompts.Examples)
        {
            messages.Add(new(ChatRole.User, asked));
            messages.Add(new(ChatRole.Assistant, answered));
        }

        messages.Add(new(ChatRole.User, question));
        return (await _chat.GetResponseAsync(messages)).Text;
    }
}
