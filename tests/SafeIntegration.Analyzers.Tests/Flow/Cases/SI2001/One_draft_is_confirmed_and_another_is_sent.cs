using System.Net.Mail;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Claims;

public interface IClerk
{
    [ReviewPath]
    Task<bool> ConfirmAsync(string draft);
}

public sealed class ClaimLetters(IChatClient chat, IClerk clerk, SmtpClient smtp)
{
    public async Task AnswerAsync(string claimant, string claim)
    {
        string draft = (await chat.GetResponseAsync("Answer this claim: " + claim)).Text;
        if (!await clerk.ConfirmAsync(draft)) return;

        ChatResponse shorter = await chat.GetResponseAsync("Make this half as long: " + draft);
        await smtp.SendMailAsync("claims@insurer.example", claimant, "Your claim", shorter.Text); // expect: SI2001
    }
}
