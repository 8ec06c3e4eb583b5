// shape: retry loop around structured output
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Extraction;

public sealed class Contact
{
    public string? Name { get; set; }
    public string? Mail { get; set; }
}

public sealed class ContactExtractor(IChatClient chat, ILogger<ContactExtractor> logger)
{
    public async Task<Contact> ExtractAsync(string signature)
    {
        List<ChatMessage> messages = [new(ChatRole.System, "Extract name and mail as JSON."), new(ChatRole.User, signature)];
        for (int attempt = 1; ; attempt++)
        {
            ChatResponse response = await chat.GetResponseAsync(messages);
            try
            {
                return JsonSerializer.Deserialize<Contact>(response.Text)!; // expect: SI2003
            }
            catch (JsonException problem) when (attempt < 3)
            {
                logger.LogWarning(problem, "Attempt {Attempt}", attempt);
                messages.AddMessages(response);
                messages.Add(new ChatMessage(ChatRole.User, "That was no valid JSON. Again."));
            }
        }
    }
}
