using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Quality;

public sealed class JsonShare(IChatClient chat, Meter meter)
{
    private readonly Counter<int> _answers = meter.CreateCounter<int>("answers");

    public async Task MeasureAsync(IEnumerable<string> prompts)
    {
        foreach (string prompt in prompts)
        {
            ChatResponse response = await chat.GetResponseAsync(prompt);
            _answers.Add(1, new KeyValuePair<string, object?>("json", IsJson(response.Text)));
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            JsonDocument.Parse(text).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
