using System.Collections.Concurrent;
using System.Net.Mail;

namespace Notices.Counted;

public sealed class NoticeCounter(HttpClient board, SmtpClient smtp)
{
    private readonly ConcurrentQueue<string> _notices = new();

    public async Task PollAsync() => _notices.Enqueue(await board.GetStringAsync("notice"));

    public void Report()
    {
        int count = 0;
        while (_notices.TryDequeue(out _))
            count++;
        smtp.Send("board@example.com", "all@example.com", "Notices", $"{count} notices were read.");
    }
}
