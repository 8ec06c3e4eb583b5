// shape: reporting bot, the model names the kind of report
using Microsoft.Extensions.AI;

namespace Reporting.Bot;

public enum ReportKind { Sales, Stock, Returns }

public sealed class ReportBot(IChatClient chat, IHostEnvironment host)
{
    public async Task<string> ShowAsync(string question, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync("Sales, Stock or Returns?\n" + question, cancellationToken: cancellationToken);
        if (!Enum.TryParse(response.Text.Trim(), ignoreCase: true, out ReportKind kind) || !Enum.IsDefined(kind))
            return "There is no such report.";

        string path = Path.Combine(host.ContentRootPath, "reports", $"{kind}.md");
        return await File.ReadAllTextAsync(path, cancellationToken);
    }
}
