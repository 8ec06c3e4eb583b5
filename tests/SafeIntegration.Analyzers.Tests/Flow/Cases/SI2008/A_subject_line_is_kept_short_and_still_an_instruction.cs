using System.Data;
using Microsoft.Extensions.AI;
using MimeKit;

namespace Mail.Triage;

public sealed class SubjectTriage(IChatClient chat)
{
    public async Task<IReadOnlyList<string>> TriageAsync(IEnumerable<string> files)
    {
        List<string> folders = [];
        foreach (MimeMessage mail in files.Select(file => MimeMessage.Load(file)))
        {
            if (mail.Subject is not { Length: > 0 } subject) continue;
            if (subject.Length > 60) subject = subject[..60];
            var prompt = new[] { new ChatMessage(ChatRole.System, $"Name a folder for the mail '{subject}'.") }; // expect: SI2008
            folders.Add((await chat.GetResponseAsync(prompt)).Text);
        }

        return folders;
    }
}
