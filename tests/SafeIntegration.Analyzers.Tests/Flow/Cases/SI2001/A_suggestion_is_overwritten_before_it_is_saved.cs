using Microsoft.Extensions.AI;

namespace Blog;

public sealed class Post
{
    public string Title { get; set; } = "";
    public string Slug { get; set; } = "";
    public string Text { get; set; } = "";
}

public sealed class PostEditor(IChatClient chat, HttpClient cms)
{
    public async Task SaveAsync(Post post)
    {
        string slug = (await chat.GetResponseAsync("Suggest a slug for " + post.Title)).Text;
        Console.WriteLine("The model would call it " + slug);
        slug = post.Title.ToLowerInvariant().Replace(' ', '-');
        post.Slug = slug;
        await cms.PutAsJsonAsync($"posts/{post.Slug}", post);
    }
}
