using System.Text;
using Microsoft.Extensions.AI;

namespace Publishing.Streamed;

public sealed class Columnist(IChatClient chat, HttpClient site)
{
    public async Task PublishAsync(string topic, CancellationToken cancellationToken)
    {
        StringBuilder column = new();
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync("Write a column about " + topic, cancellationToken: cancellationToken))
        {
            foreach (AIContent content in update.Contents)
            {
                if (content is TextContent text)
                    column.Append(text.Text);
            }
        }

        using HttpResponseMessage answer = await site.PostAsJsonAsync("columns", new { topic, text = column.ToString() }, cancellationToken); // expect: SI2001
        answer.EnsureSuccessStatusCode();
    }
}
