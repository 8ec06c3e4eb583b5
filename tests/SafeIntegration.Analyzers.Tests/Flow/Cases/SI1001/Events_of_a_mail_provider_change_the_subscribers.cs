// The shape of delivery webhooks: a list of events, each of which changes a row.
using System.Text.Json;
using SafeIntegration;

namespace Newsletter;

public sealed record DeliveryEvent(string Email, string Event, long Timestamp);

public interface ISubscribers
{
    [Effect]
    Task SuppressAsync(string email);
}

public static class DeliveryWebhook
{
    public static async Task<IResult> HandleAsync(HttpContext context, ISubscribers subscribers)
    {
        List<DeliveryEvent>? events = await JsonSerializer.DeserializeAsync<List<DeliveryEvent>>(context.Request.Body);
        foreach (DeliveryEvent item in events ?? [])
        {
            if (item.Event == "bounce")
                await subscribers.SuppressAsync(item.Email); // expect: SI1001
        }

        return Results.Ok();
    }
}
