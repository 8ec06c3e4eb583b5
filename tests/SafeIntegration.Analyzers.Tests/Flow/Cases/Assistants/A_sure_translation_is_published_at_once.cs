// shape: confidence in a structured answer, compared with a constant of the class
using System.Text.Json;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Translations;

public sealed record Translated(string Text, double Confidence);

public sealed class Publisher(IChatClient chat, ISite site)
{
    private const double Threshold = 0.92;

    public async Task PublishAsync(string key, string text)
    {
        ChatResponse response = await chat.GetResponseAsync("Translate and say how sure you are, as JSON:\n" + text);
        Translated translated = JsonSerializer.Deserialize<Translated>(response.Text)!; // expect: SI2003
        if (translated.Confidence >= Threshold)
            await site.ReleaseAsync(key); // expect: SI2006
        else
            Console.WriteLine($"{key} needs a look.");
    }
}

public interface ISite
{
    [Effect]
    Task ReleaseAsync(string key);
}
