// shape: compose window with suggestions
using System.Net.Mail;
using Microsoft.Extensions.AI;

namespace Mail.Client;

public sealed record ToneWarning(string Text);

public sealed class ComposeWindow(IChatClient chat, SmtpClient smtp)
{
    public List<ToneWarning> Warnings { get; } = [];

    public async Task CheckToneAsync(string body)
    {
        ChatResponse response = await chat.GetResponseAsync("Is this rude? yes or no.\n" + body);
        Warnings.Clear();
        if (response.Text.StartsWith("yes", StringComparison.OrdinalIgnoreCase))
            Warnings.Add(new ToneWarning("This may sound rude."));
    }

    public async Task SendAsync(string to, string body)
    {
        if (string.IsNullOrWhiteSpace(to)) throw new ArgumentException("Say who shall get it.", nameof(to));
        await smtp.SendMailAsync("me@corp.example", to, "Hello", body);
    }
}
