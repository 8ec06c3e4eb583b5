// shape: personal assistant with a mail tool
using System.ComponentModel;
using System.Net.Mail;
using Microsoft.Extensions.AI;

namespace Assistant;

public sealed class MailTool(SmtpClient smtp)
{
    [Description("Sends an e-mail.")]
    public async Task<string> SendAsync([Description("The address")] string to, [Description("The text")] string body)
    {
        await smtp.SendMailAsync("me@corp.example", to, "From my assistant", body); // expect: SI2001
        return "sent";
    }
}

public sealed class PersonalAssistant(IChatClient chat, MailTool mail)
{
    public async Task<string> AskAsync(string wish)
    {
        AIFunction send = AIFunctionFactory.Create(mail.SendAsync); // expect: SI2009
        ChatResponse response = await chat.GetResponseAsync(wish, new ChatOptions { Tools = [send] });
        return response.Text;
    }
}
