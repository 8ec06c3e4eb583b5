using System.Net.Http.Json;
using SafeIntegration;

namespace Community.Moderation;

public sealed class ModerationStatus
{
    public bool Flagged { get; set; }

    public string? Category { get; set; }
}

public sealed record Draft(Guid Id, Guid ModerationJob);

public interface IFeed
{
    [Effect]
    Task PublishAsync(Guid draftId, CancellationToken cancellationToken);
}

public interface IDrafts
{
    IAsyncEnumerable<Draft> WaitingAsync(CancellationToken cancellationToken);
}

public sealed class ModerationPoller(HttpClient moderation, IDrafts drafts, IFeed feed, ILogger<ModerationPoller> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (Draft draft in drafts.WaitingAsync(stoppingToken))
        {
            ModerationStatus? status = await moderation.GetFromJsonAsync<ModerationStatus>($"jobs/{draft.ModerationJob:N}", stoppingToken);
            if (status is { Flagged: false })
                await feed.PublishAsync(draft.Id, stoppingToken); // expect: SI1002
            else
                logger.LogInformation("Draft {Draft} is held back: {Category}", draft.Id, status?.Category);
        }
    }
}
