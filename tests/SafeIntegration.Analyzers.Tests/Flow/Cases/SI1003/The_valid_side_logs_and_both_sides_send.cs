// The branch is there, but both of its ends meet before the effect.
using System.Net.Mail;
using FluentValidation;

namespace Events;

public sealed record Invitation(string Email, string Title);

public sealed class InvitationMailer(HttpClient events, SmtpClient smtp, IValidator<Invitation> validator, ILogger<InvitationMailer> logger)
{
    public async Task SendAsync(int invitation, CancellationToken cancellationToken)
    {
        Invitation data = (await events.GetFromJsonAsync<Invitation>($"invitations/{invitation}", cancellationToken))!;
        if (validator.Validate(data).IsValid)
            logger.LogDebug("Invitation {Number} is valid", invitation);
        else
            logger.LogWarning("Invitation {Number} is not valid", invitation);

        await smtp.SendMailAsync("events@example.com", data.Email, data.Title, "You are invited.", cancellationToken); // expect: SI1003
    }
}
