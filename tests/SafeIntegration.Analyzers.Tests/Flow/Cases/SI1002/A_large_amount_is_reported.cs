// A missing amount is 0 and stays silent.
using System.Net.Mail;

namespace Fraud;

public sealed class TransferDto
{
    public decimal Amount { get; set; }
}

public sealed class FraudWatch(HttpClient bank, SmtpClient smtp)
{
    public async Task WatchAsync(string account)
    {
        TransferDto? transfer = await bank.GetFromJsonAsync<TransferDto>("transfers/latest");
        if (transfer is not null && transfer.Amount > 500m)
            await smtp.SendMailAsync("watch@example.com", "fraud@example.com", "Large transfer", $"See account {account}.");
    }
}
