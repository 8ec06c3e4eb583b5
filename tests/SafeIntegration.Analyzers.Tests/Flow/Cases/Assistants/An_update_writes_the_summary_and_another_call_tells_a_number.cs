// shape: ExecuteUpdate with an answer, then a publication of our own id
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Digests;

public sealed class Story
{
    public int Id { get; set; }
    public string Digest { get; set; } = "";
}

public sealed class StoryContext(DbContextOptions<StoryContext> options) : DbContext(options)
{
    public DbSet<Story> Stories => Set<Story>();
}

public sealed class Digester(IChatClient chat, IServiceProvider services)
{
    public async Task DigestAsync(int id, string text)
    {
        using IServiceScope scope = services.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<StoryContext>();
        var topics = scope.ServiceProvider.GetRequiredService<ITopics>();
        string digest = (await chat.GetResponseAsync("Digest:\n" + text)).Text;
        await context.Stories.Where(story => story.Id == id).ExecuteUpdateAsync(update => update // expect: SI2001
            .SetProperty(story => story.Digest, digest));
        await topics.TellAsync("story", id);
    }
}

public interface ITopics
{
    [Effect]
    Task TellAsync(string topic, int id);
}
