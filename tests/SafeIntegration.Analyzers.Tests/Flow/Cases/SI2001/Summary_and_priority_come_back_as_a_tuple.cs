using System.Globalization;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Incidents;

public interface IPager
{
    [Effect]
    ValueTask PageAsync(string team, int priority, string summary);
}

public sealed class IncidentReporter(IChatClient chat, IPager pager)
{
    public async Task ReportAsync(string log)
    {
        (string summary, int priority) = await AssessAsync(log);
        await pager.PageAsync("platform", Math.Clamp(priority, 1, 5), summary); // expect: SI2001
    }

    private async Task<(string Summary, int Priority)> AssessAsync(string log)
    {
        ChatResponse response = await chat.GetResponseAsync("First line: priority 1 to 5. Then a summary.\n" + log);
        string[] lines = response.Text.Split('\n', 2);
        return (lines[1], int.Parse(lines[0], CultureInfo.InvariantCulture));
    }
}
