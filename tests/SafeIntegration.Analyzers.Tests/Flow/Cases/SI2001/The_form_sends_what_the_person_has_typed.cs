using System.Net.Mail;
using Microsoft.Extensions.AI;

namespace Mail.Client;

public sealed class ComposeViewModel(IChatClient chat, SmtpClient smtp)
{
    public string To { get; set; } = "";

    /// <summary>What the person has typed.</summary>
    public string Body { get; set; } = "";

    /// <summary>A proposal beside the text; nobody sends it.</summary>
    public string Suggestion { get; private set; } = "";

    public async Task SuggestAsync()
    {
        ChatResponse response = await chat.GetResponseAsync("Make this mail more polite:\n" + Body);
        Suggestion = response.Text;
    }

    public Task SendAsync() => smtp.SendMailAsync("me@corp.example", To, "Re:", Body);
}
