using System.Globalization;
using System.Net.Mail;
using Microsoft.Extensions.AI;

namespace Newsletters;

public sealed class Weekly(IChatClient chat, SmtpClient smtp)
{
    private string _sender = "news@example.org";
    private string _headline = "";

    public async Task PrepareAsync(int week)
    {
        ChatResponse answer = await chat.GetResponseAsync("A headline, please.");
        _headline = string.Create(CultureInfo.InvariantCulture, $"Week {week}: {answer.Text}");
        Console.WriteLine(_headline);
    }

    public void Rename(string house, int number) => _sender = string.Create(CultureInfo.InvariantCulture, $"{house}{number:D2}@example.org");

    public void Remind(string subscriber)
    {
        string greeting = string.Create(CultureInfo.InvariantCulture, $"Dear {subscriber}, the next letter comes on {DateTime.Today.AddDays(7):d}.");
        smtp.Send(new MailMessage(_sender, subscriber, "The next letter", greeting));
    }
}
