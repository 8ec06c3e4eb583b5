using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Games;

public interface ILeaderboard
{
    [Effect]
    Task PublishAsync(string player, int score);
}

public sealed class Quiz(IChatClient chat, ILeaderboard leaderboard)
{
    public int Score { get; private set; }

    public async Task<string> QuestionAsync(string topic) => (await chat.GetResponseAsync("Ask a question about " + topic)).Text;

    public async Task AnswerAsync(string player, int chosen, int right)
    {
        if (chosen == right) Score += 10;
        if (Score >= 100) await leaderboard.PublishAsync(player, Score);
    }
}
