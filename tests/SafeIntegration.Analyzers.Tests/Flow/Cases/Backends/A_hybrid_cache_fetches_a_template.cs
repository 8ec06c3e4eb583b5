using Microsoft.Extensions.Caching.Hybrid;
using System.Net.Mail;

namespace Templates;

public sealed class Campaign(HybridCache cache, HttpClient cms, SmtpClient smtp)
{
    public async Task SendAsync(string to, CancellationToken cancellationToken)
    {
        string template = await cache.GetOrCreateAsync("welcome", async token => await cms.GetStringAsync("templates/welcome", token), cancellationToken: cancellationToken);
        await smtp.SendMailAsync("shop@example.com", to, "Welcome", template, cancellationToken); // expect: SI1001
    }
}
