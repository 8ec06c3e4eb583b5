using SafeIntegration;

namespace Fluent.Own;

public sealed class Letter
{
    public string To { get; set; } = "";

    public string Text { get; set; } = "";
}

public sealed class Post
{
    public void Send(Action<Letter> configure)
    {
        Letter letter = new() { To = "all@example.com" };
        configure(letter);
        Deliver(letter);
    }

    [Effect]
    private static void Deliver(Letter letter) => Console.WriteLine(letter.To);
}

public sealed class News(HttpClient client, Post post)
{
    public async Task<int> RunAsync()
    {
        string text = await client.GetStringAsync("news");
        post.Send(letter => letter.Text = "There is news.");
        return text.Length;
    }
}
