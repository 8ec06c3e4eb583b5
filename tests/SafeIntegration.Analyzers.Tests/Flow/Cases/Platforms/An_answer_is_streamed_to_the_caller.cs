using Microsoft.Extensions.AI;

namespace Streams.Caller;

public static class Endpoints
{
    public static void Map(WebApplication app) => app.MapGet("/ask", async (string question, IChatClient chat, HttpResponse response, CancellationToken cancellationToken) =>
    {
        response.ContentType = "text/plain";
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(question, cancellationToken: cancellationToken))
            await response.WriteAsync(update.Text, cancellationToken); // expect: SI2010
    });
}
