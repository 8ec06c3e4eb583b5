using Microsoft.Extensions.AI;

namespace Case.HeadlineProperty;

public static class ChatResponseExtensions
{
    extension(ChatResponse response)
    {
        public string Headline
        {
            get
            {
                string text = response.Text;
                int end = text.IndexOf('\n');
                return end < 0 ? text : text[..end];
            }
        }
    }
}

public interface INewsDesk
{
    Task<string> TodayAsync(CancellationToken cancellationToken);
}

public static class NewsEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/news/headline", async (IChatClient chat, INewsDesk desk, CancellationToken cancellationToken) =>
        {
            string today = await desk.TodayAsync(cancellationToken);
            ChatResponse response = await chat.GetResponseAsync("One headline for these notes:\n" + today, cancellationToken: cancellationToken);
            return Results.Ok(response.Headline); // expect: SI2010
        });
    }
}
