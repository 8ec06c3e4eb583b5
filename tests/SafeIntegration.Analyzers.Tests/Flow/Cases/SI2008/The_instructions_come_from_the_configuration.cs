using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Assistant;

public sealed class AssistantOptions
{
    public string Instructions { get; set; } = "Be brief.";
    public string Company { get; set; } = "";
}

public sealed class Assistant(IChatClient chat, IOptionsMonitor<AssistantOptions> options, IConfiguration configuration)
{
    public async Task<string> AskAsync(string question)
    {
        AssistantOptions current = options.CurrentValue;
        ChatOptions request = new()
        {
            Instructions = $"{current.Instructions} You work for {current.Company}, {configuration["Assistant:Department"]}.",
        };
        return (await chat.GetResponseAsync(question, request)).Text;
    }
}
