// The recipient is whatever the other system said.
using System.Net.Mail;

namespace Shop.Letters;

public sealed class CrmContact
{
    public string? Email { get; set; }
    public string? Salutation { get; set; }
}

public sealed class LetterService(HttpClient crm, SmtpClient smtp)
{
    public async Task ThankAsync(int customer, CancellationToken cancellationToken)
    {
        CrmContact? contact = await crm.GetFromJsonAsync<CrmContact>($"contacts/{customer}", cancellationToken);
        if (contact?.Email is null)
            return;

        using MailMessage message = new("shop@example.com", contact.Email);
        message.Subject = "Thank you";
        message.Body = "Thank you for your order.";
        await smtp.SendMailAsync(message, cancellationToken); // expect: SI1001
    }
}
