// shape: mailbox assistant; the clerk edits and approves in another screen
using System.Collections.Concurrent;
using System.Net.Mail;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Mailbox;

public sealed class Draft(string proposed)
{
    public string Proposed { get; } = proposed;

    [ReviewPath]
    public string? Approved { get; set; }
}

public sealed class MailboxAssistant(IChatClient chat, SmtpClient smtp)
{
    private readonly ConcurrentDictionary<Guid, Draft> _drafts = new();

    public async Task<Guid> ProposeAsync(string question)
    {
        ChatResponse response = await chat.GetResponseAsync("Answer politely:\n" + question);
        Guid id = Guid.NewGuid();
        _drafts[id] = new Draft(response.Text);
        return id;
    }

    public async Task SendAsync(Guid id, MailAddress to)
    {
        if (!_drafts.TryRemove(id, out Draft? draft) || draft.Approved is not { Length: > 0 } text)
            return;
        using MailMessage mail = new(new MailAddress("desk@example.org"), to) { Body = text };
        await smtp.SendMailAsync(mail);
    }
}
