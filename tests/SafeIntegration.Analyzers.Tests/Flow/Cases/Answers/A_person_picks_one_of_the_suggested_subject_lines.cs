using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Campaigns.Subjects;

public sealed record Campaign(Guid Id, string Text);

public interface IEditor
{
    /// <summary>Shows the lines; the editor picks one, writes another, or closes the window.</summary>
    [ReviewPath]
    Task<string?> PickAsync(IReadOnlyList<string> lines, CancellationToken cancellationToken);
}

public interface ICampaigns
{
    [Effect]
    Task ScheduleAsync(Guid campaign, string subject, CancellationToken cancellationToken);
}

public sealed class SubjectWizard(IChatClient chat, IEditor editor, ICampaigns campaigns)
{
    public async Task<bool> RunAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> lines = [.. await SuggestAsync(campaign, cancellationToken)];
        string? subject = await editor.PickAsync(lines, cancellationToken);
        if (subject is null)
            return false;

        await campaigns.ScheduleAsync(campaign.Id, subject, cancellationToken);
        return true;
    }

    private async Task<IEnumerable<string>> SuggestAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync($"Five subject lines, one a row, for:\n{campaign.Text}", cancellationToken: cancellationToken);
        return response.Text
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.TrimStart('-', '*', ' '))
            .Where(line => line.Length is > 0 and <= 78)
            .Distinct(StringComparer.OrdinalIgnoreCase);
    }
}
