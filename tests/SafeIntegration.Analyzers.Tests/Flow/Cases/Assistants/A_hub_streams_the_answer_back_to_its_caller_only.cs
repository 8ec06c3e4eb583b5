// shape: SignalR hub with a channel reader as return value; nothing is kept
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.AI;

namespace Live;

public sealed class LiveHub(IChatClient chat) : Hub
{
    public ChannelReader<string> Ask(string question, CancellationToken cancellationToken)
    {
        var channel = Channel.CreateUnbounded<string>();
        _ = WriteAsync(channel.Writer, question, cancellationToken);
        return channel.Reader;
    }

    private async Task WriteAsync(ChannelWriter<string> writer, string question, CancellationToken cancellationToken)
    {
        Exception? problem = null;
        try
        {
            await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(question, cancellationToken: cancellationToken))
                await writer.WriteAsync(update.Text, cancellationToken);
        }
        catch (Exception exception)
        {
            problem = exception;
        }

        writer.Complete(problem);
    }
}
