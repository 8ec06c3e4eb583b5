using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Surveys;

public sealed record SurveyAnswer(string Id, string Text);

public sealed record Theme(string Name);

public abstract class SurveyThemes : Integration<SurveyAnswer, Theme>;

public sealed class SurveyReader(IChatClient chat, SurveyThemes themes)
{
    public async Task ReadAsync(string id, string text, CancellationToken cancellationToken)
    {
        string cleaned = "";
        for (int attempt = 0; attempt < 3 && cleaned.Length == 0; attempt++)
        {
            ChatResponse response = await chat.GetResponseAsync("Remove names from this answer:\n" + text, cancellationToken: cancellationToken);
            cleaned = response.Text.Contains("cannot", StringComparison.OrdinalIgnoreCase) ? "" : response.Text;
        }

        await themes.SubmitAsync(new SurveyAnswer(id, cleaned), cancellationToken);
    }
}
