using System.Threading.Channels;
using Microsoft.Extensions.AI;

namespace Assistant.Http;

public sealed record Question(string Text);

public sealed class AnswerPump(IChatClient chat, ILogger<AnswerPump> logger)
{
    public ChannelReader<string> Start(string question, CancellationToken cancellationToken)
    {
        Channel<string> channel = Channel.CreateBounded<string>(64);
        _ = RunAsync(question, channel.Writer, cancellationToken);
        return channel.Reader;
    }

    private async Task RunAsync(string question, ChannelWriter<string> writer, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(question, cancellationToken: cancellationToken))
                await writer.WriteAsync(update.Text, cancellationToken);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The answer broke off.");
            failure = exception;
        }

        writer.Complete(failure);
    }
}

public static class ChatEndpoints
{
    public static void MapChat(this IEndpointRouteBuilder routes) => routes.MapPost("/chat", StreamAsync);

    private static async Task StreamAsync(Question question, AnswerPump pump, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.ContentType = "text/event-stream";
        ChannelReader<string> pieces = pump.Start(question.Text, cancellationToken);

        await foreach (string piece in pieces.ReadAllAsync(cancellationToken))
        {
            string frame = $"data: {piece.ReplaceLineEndings(" ")}\n\n";
            await context.Response.WriteAsync(frame, cancellationToken); // expect: SI2010
            await context.Response.Body.FlushAsync(cancellationToken);
        }
    }
}
