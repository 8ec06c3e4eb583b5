using System.Diagnostics;

namespace Bots;

public sealed class ChatBot(HttpClient chat)
{
    public async Task PollAsync()
    {
        string[] words = (await chat.GetStringAsync("last")).Split(' ');
        switch (words)
        {
            case ["/deploy", var branch]:
                Process.Start("deploy", branch); // expect: SI1001
                break;
            case ["/status", ..]:
                Process.Start("status");
                break;
            case ["/run", .. var rest] when rest.Length < 3:
                Process.Start("run", rest); // expect: SI1001
                break;
        }
    }
}
