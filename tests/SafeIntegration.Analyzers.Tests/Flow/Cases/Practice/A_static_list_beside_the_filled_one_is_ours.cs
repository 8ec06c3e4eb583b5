// shape: static state of which only the own half is sent
using SafeIntegration;

namespace Buffers.Own;

public static class Shared
{
    public static List<string> Received { get; } = [];

    public static List<string> Templates { get; } = ["welcome", "reminder"];
}

public sealed class Feed(HttpClient partner)
{
    public async Task ReadAsync() => Shared.Received.Add(await partner.GetStringAsync("feed"));
}

public sealed class Campaign(IMailings mailings)
{
    public async Task StartAsync()
    {
        foreach (string template in Shared.Templates)
            await mailings.SendAsync(template, Shared.Received.Count);
    }
}

public interface IMailings
{
    [Effect]
    Task SendAsync(string template, int copies);
}
