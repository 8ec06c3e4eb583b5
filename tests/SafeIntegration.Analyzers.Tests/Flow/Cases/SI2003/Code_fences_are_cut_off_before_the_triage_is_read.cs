// shape: issue triage with JSON in a code fence
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Triage;

public sealed class TriageResult
{
    public string Category { get; set; } = "";
    public int Severity { get; set; }
    public string[] Labels { get; set; } = [];
}

public sealed class TriageService(IChatClient chat, ILogger<TriageService> logger)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public async Task<string> TriageAsync(string title, string body)
    {
        List<ChatMessage> messages =
        [
            new(ChatRole.System, "You triage issues. Answer with JSON: category, severity, labels."),
            new(ChatRole.User, $"# {title}\n{body}"),
        ];
        ChatResponse response = await chat.GetResponseAsync(messages);
        string json = WithoutFence(response.Text);
        TriageResult result = JsonSerializer.Deserialize<TriageResult>(json, Options)!; // expect: SI2003
        logger.LogInformation("Severity {Severity}", result.Severity);
        return $"{result.Category} ({string.Join(", ", result.Labels)})";
    }

    private static string WithoutFence(string text)
    {
        text = text.Trim();
        if (text.StartsWith("```json", StringComparison.Ordinal)) text = text[7..];
        return text.TrimEnd('`').Trim();
    }
}
