// shape: streaming endpoint with server-sent events
using Microsoft.Extensions.AI;

namespace Streaming;

public static class StreamEndpoint
{
    public static async Task HandleAsync(HttpContext context, IChatClient chat)
    {
        string question = context.Request.Query["q"].ToString();
        context.Response.ContentType = "text/event-stream";
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(question, cancellationToken: context.RequestAborted))
        {
            await context.Response.WriteAsync($"data: {update.Text}\n\n", context.RequestAborted); // expect: SI2010
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }
}
