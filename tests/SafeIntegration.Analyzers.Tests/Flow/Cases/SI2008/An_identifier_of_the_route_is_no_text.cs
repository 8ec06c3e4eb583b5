using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;

namespace Orders.Chat;

public static class OrderChat
{
    public static void MapOrderChat(this WebApplication app) => app.MapPost("/orders/{order:guid}/chat", async (Guid order, string text, IChatClient chat, Meter meter) =>
    {
        ChatMessage system = new(ChatRole.System, $"You help with order {order:D}.");
        ChatResponse response = await chat.GetResponseAsync([system, new ChatMessage(ChatRole.User, text)]);
        meter.CreateCounter<int>("characters").Add(response.Text.Length);
        return TypedResults.NoContent();
    });
}
