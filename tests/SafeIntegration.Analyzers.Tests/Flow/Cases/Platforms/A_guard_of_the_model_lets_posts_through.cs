using Microsoft.Extensions.AI;

namespace Moderation.Guard;

public sealed class Forum(IChatClient chat, HttpClient forum)
{
    public async Task PublishAsync(string post)
    {
        if (await IsRudeAsync(post))
            return;
        (await forum.PostAsJsonAsync("posts", post)).EnsureSuccessStatusCode(); // expect: SI2002
    }

    private async Task<bool> IsRudeAsync(string post)
    {
        ChatResponse response = await chat.GetResponseAsync("Is this rude? yes or no\n" + post);
        return response.Text.Contains("yes", StringComparison.OrdinalIgnoreCase);
    }
}
