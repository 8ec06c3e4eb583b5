using System.Net.Http.Json;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Worker;

public sealed class Replier(IChatClient chat, HttpClient http) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        ChatResponse answer = await chat.GetResponseAsync("Write a friendly reply.", cancellationToken: stoppingToken);
        await http.PostAsJsonAsync("https://desk.example.com/replies", new Reply { Text = answer.Text }, stoppingToken); // SI2001
    }
}

[Contract("desk.replies.v1")]
public sealed record Reply // SI4001
{
    public required string Text { get; init; }
}
