// shape: yes or no of a model; a person sees the list, what is done needs the person
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Board;

public sealed record Suspect(Guid Post, string Why);

public sealed class ModerationDesk(IChatClient chat, IModerator moderator, IBoard board)
{
    private readonly List<Suspect> _suspects = [];

    public async Task LookAsync(Guid post, string text)
    {
        ChatResponse response = await chat.GetResponseAsync("Why could this be offensive?\n" + text);
        _suspects.Add(new Suspect(post, response.Text));
    }

    public async Task DecideAsync()
    {
        foreach (Suspect suspect in _suspects)
        {
            bool hide = await moderator.DecideAsync(suspect.Post, suspect.Why);
            if (hide)
                await board.HideAsync(suspect.Post);
        }
    }
}

public interface IModerator
{
    [ReviewPath]
    Task<bool> DecideAsync(Guid post, string why);
}

public interface IBoard
{
    [Effect]
    Task HideAsync(Guid post);
}
