using SafeIntegration;

namespace Fluent;

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
        Deliver(letter); // expect-one: SI1001
    }

    [Effect]
    private static void Deliver(Letter letter) => Console.WriteLine(letter.To);
}

public sealed class News(HttpClient client, Post post)
{
    public async Task RunAsync()
    {
        string text = await client.GetStringAsync("news");
        post.Send(letter => letter.Text = text); // expect-one: SI1001
    }
}
