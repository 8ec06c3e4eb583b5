using System.Collections.Concurrent;
using System.Net.Mail;

namespace Notices;

public sealed class NoticePump(HttpClient board, SmtpClient smtp)
{
    private readonly ConcurrentQueue<string> _notices = new();

    public async Task PollAsync() => _notices.Enqueue(await board.GetStringAsync("notice"));

    public void Drain()
    {
        while (_notices.TryDequeue(out string? notice))
            smtp.Send("board@example.com", "all@example.com", "Notice", notice); // expect: SI1001
    }
}
