// shape: a field is initialised with a Lazy whose lambda blocks for the answer; the value itself, no task, is used by an endpoint
using System.Net.Mail;

namespace Shop.Terms;

public sealed class TermsOfSale(HttpClient lawyers)
{
    private readonly Lazy<string> _text = new(() =>
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "terms/current");
        using HttpResponseMessage answer = lawyers.Send(request);
        answer.EnsureSuccessStatusCode();
        using StreamReader reader = new(answer.Content.ReadAsStream());
        return reader.ReadToEnd();
    });

    public bool IsKnown => _text.IsValueCreated;

    public async Task SendAsync(SmtpClient smtp, MailAddress customer)
    {
        using MailMessage mail = new(new MailAddress("shop@garden.example"), customer);
        mail.Subject = "Our terms";
        mail.Body = _text.Value;
        await smtp.SendMailAsync(mail); // expect: SI1001
    }
}
