// shape: yes or no of a model behind a helper; extension method on the client
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Board;

public static class Moderation
{
    public static async Task<bool> IsOffensiveAsync(this IChatClient chat, string text)
    {
        ChatResponse response = await chat.GetResponseAsync($"Is this offensive? Answer YES or NO.\n{text}");
        return response.Text.Trim().StartsWith("YES", StringComparison.OrdinalIgnoreCase);
    }
}

public sealed class PostService(IChatClient chat, IPosts posts)
{
    public async Task CheckAsync(Guid post, string text)
    {
        bool offensive = await chat.IsOffensiveAsync(text);
        if (!offensive)
            return;
        await posts.HideAsync(post); // expect: SI2002
    }
}

public interface IPosts
{
    [Effect]
    Task HideAsync(Guid post);
}
