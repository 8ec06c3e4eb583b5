using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Forms;

public sealed record FormProposal(string Title, string[] Fields);

public sealed class FormDesigner(IChatClient chat)
{
    public async Task<string> DesignAsync(string purpose)
    {
        JsonElement schema = AIJsonUtilities.CreateJsonSchema(typeof(FormProposal));
        using JsonDocument example = JsonDocument.Parse("""{ "title": "Leave request", "fields": ["from", "to"] }""");
        ChatOptions options = new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(schema, "form") };
        ChatResponse response = await chat.GetResponseAsync($"Design a form like {example.RootElement.GetRawText()} for: {purpose}", options);
        return response.Text;
    }
}
