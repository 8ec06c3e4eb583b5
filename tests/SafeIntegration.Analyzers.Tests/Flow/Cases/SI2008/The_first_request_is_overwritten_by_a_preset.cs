using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace Presets;

public sealed class PresetChat(IHttpContextAccessor accessor, IChatClient chat, ILogger<PresetChat> logger)
{
    private static readonly ConcurrentDictionary<string, string> Presets = new() { ["default"] = "Be brief." };

    public async Task<string> AskAsync(string question)
    {
        string prompt = accessor.HttpContext!.Request.Headers["X-Prompt"].ToString();
        logger.LogInformation("Asked for {Length} characters of prompt", prompt.Length);
        prompt = Presets["default"];
        ChatResponse response = await chat.GetResponseAsync([new ChatMessage(ChatRole.System, prompt), new ChatMessage(ChatRole.User, question)]);
        return response.Text;
    }
}
