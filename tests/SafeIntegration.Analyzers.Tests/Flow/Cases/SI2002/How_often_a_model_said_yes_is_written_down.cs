using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Clinic.Surveys;

public interface ISurveyLog
{
    [Effect]
    Task AddAsync(DateOnly day, int asked, int satisfied, CancellationToken cancellationToken);
}

public sealed class DailySurvey(IChatClient chat, ISurveyLog log, TimeProvider clock)
{
    public async Task CountAsync(IReadOnlyCollection<string> letters, CancellationToken cancellationToken)
    {
        int satisfied = 0;
        foreach (string letter in letters)
        {
            ChatResponse answer = await chat.GetResponseAsync("Is the writer satisfied, yes or no?\n" + letter, cancellationToken: cancellationToken);
            if (answer.Text.StartsWith("yes", StringComparison.OrdinalIgnoreCase))
                satisfied += 1;
        }

        await log.AddAsync(DateOnly.FromDateTime(clock.GetUtcNow().Date), letters.Count, satisfied, cancellationToken);
    }
}
