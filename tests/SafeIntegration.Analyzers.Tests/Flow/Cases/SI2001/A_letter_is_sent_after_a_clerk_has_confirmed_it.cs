using System.Net.Mail;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Claims;

public sealed record ClaimLetter(string Claimant, string Text);

public interface IClerk
{
    [ReviewPath]
    Task<bool> ConfirmAsync(ClaimLetter draft);
}

public sealed class ClaimAnswers(IChatClient chat, IClerk clerk, SmtpClient smtp)
{
    public async Task<bool> AnswerAsync(string claimant, string claim)
    {
        ChatResponse response = await chat.GetResponseAsync("Answer this claim politely: " + claim);
        ClaimLetter draft = new(claimant, response.Text);
        if (!await clerk.ConfirmAsync(draft))
        {
            return false;
        }

        await smtp.SendMailAsync("claims@insurer.example", draft.Claimant, "Your claim", draft.Text);
        return true;
    }
}
