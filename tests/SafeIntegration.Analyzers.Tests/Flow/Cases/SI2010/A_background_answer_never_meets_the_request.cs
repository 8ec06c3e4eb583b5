// shape: hosted summariser beside an API
using System.Threading.Channels;
using Microsoft.Extensions.AI;

namespace Summaries;

public sealed class SummaryWorker(IChatClient chat, Channel<string> texts) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (string text in texts.Reader.ReadAllAsync(stoppingToken))
        {
            ChatResponse response = await chat.GetResponseAsync("Summarise: " + text, cancellationToken: stoppingToken);
            Console.WriteLine(response.Text);
        }
    }

    public static void Map(IEndpointRouteBuilder routes, Channel<string> texts) => routes.MapPost("/texts", (string text) =>
        texts.Writer.TryWrite(text) ? Results.Accepted(value: new { queued = text.Length }) : Results.StatusCode(503));
}
