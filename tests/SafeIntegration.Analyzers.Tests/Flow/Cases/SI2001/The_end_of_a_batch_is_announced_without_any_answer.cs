using System.Net.Mail;
using Microsoft.Extensions.AI;

namespace Batches;

public sealed class NightlySummaries(IChatClient chat, SmtpClient smtp, ILogger<NightlySummaries> logger)
{
    public async Task RunAsync(IReadOnlyList<string> reports, CancellationToken cancellationToken)
    {
        int done = 0;
        foreach (string report in reports)
        {
            ChatResponse summary = await chat.GetResponseAsync("Summarise: " + report, cancellationToken: cancellationToken);
            logger.LogInformation("Summary: {Summary}", summary.Text);
            done++;
        }

        await smtp.SendMailAsync("batch@corp.example", "operations@corp.example", "Nightly summaries", $"{done} of {reports.Count} reports are done.", cancellationToken);
    }
}
