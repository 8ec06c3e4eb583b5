// shape: moderation with a score in a structured answer under a contract
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Forum;

[Contract("moderation.v1")]
public sealed partial record Moderation
{
    public required double ToxicityScore { get; init; }
}

public interface IComments
{
    [Effect]
    Task HideAsync(int comment);
}

public sealed class Moderator(IChatClient chat, IComments comments)
{
    private const double Limit = 0.85;

    public async Task LookAtAsync(int comment, string text)
    {
        string answer = (await chat.GetResponseAsync("How toxic is this, 0 to 1, as JSON? " + text)).Text;
        Moderation moderation = Moderation.Contract.Parse(System.Text.Encoding.UTF8.GetBytes(answer)).Value;
        bool isToxic = moderation.ToxicityScore >= Limit;
        if (!isToxic)
            return;
        await comments.HideAsync(comment); // expect: SI2006
    }
}
