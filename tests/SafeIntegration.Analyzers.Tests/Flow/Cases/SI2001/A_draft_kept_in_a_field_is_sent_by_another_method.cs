using System.Net.Mail;
using Microsoft.Extensions.AI;

namespace Newsletter;

public sealed class NewsletterEditor(IChatClient chat, SmtpClient smtp)
{
    private string _draft = "";

    public IReadOnlyList<string> Subscribers { get; init; } = [];

    public async Task PrepareAsync(string topics)
    {
        ChatResponse response = await chat.GetResponseAsync("Write this month's newsletter about " + topics);
        _draft = response.Text;
    }

    public string Preview() => _draft.Length > 200 ? _draft[..200] : _draft;

    public async Task SendAsync()
    {
        foreach (string subscriber in Subscribers)
        {
            await smtp.SendMailAsync("news@shop.example", subscriber, "News of the month", _draft); // expect: SI2001
        }
    }
}
