using System.Diagnostics;

namespace Bots.Table;

public sealed class ChatBot(HttpClient chat)
{
    private static readonly Dictionary<string, Action> Commands = new()
    {
        ["/status"] = () => Process.Start("status"),
        ["/backup"] = () => Process.Start("backup"),
    };

    public async Task PollAsync()
    {
        string word = (await chat.GetStringAsync("last")).Trim();
        if (Commands.TryGetValue(word, out Action? command))
            command();
    }
}
