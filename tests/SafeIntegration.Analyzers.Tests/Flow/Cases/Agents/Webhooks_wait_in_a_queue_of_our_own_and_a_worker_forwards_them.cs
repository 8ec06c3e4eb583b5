using System.Threading.Channels;

namespace Crm.Webhooks;

public sealed record ContactChanged(string Mail, string Phone, string Owner);

public sealed class ContactQueue
{
    private readonly Channel<ContactChanged> _channel = Channel.CreateBounded<ContactChanged>(
        new BoundedChannelOptions(500) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });

    public ValueTask EnqueueAsync(ContactChanged contact, CancellationToken cancellationToken) => _channel.Writer.WriteAsync(contact, cancellationToken);

    public IAsyncEnumerable<ContactChanged> ReadAllAsync(CancellationToken cancellationToken) => _channel.Reader.ReadAllAsync(cancellationToken);
}

public static class WebhookEndpoints
{
    public static RouteGroupBuilder MapWebhooks(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/webhooks").WithTags("webhooks");

        group.MapPost("/contacts", async (ContactChanged contact, ContactQueue queue, CancellationToken cancellationToken) =>
        {
            await queue.EnqueueAsync(contact, cancellationToken);
            return Results.Accepted();
        });

        return group;
    }
}

public sealed class ContactForwarder(ContactQueue queue, IHttpClientFactory clients, ILogger<ContactForwarder> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        HttpClient telephony = clients.CreateClient("telephony");
        await foreach (ContactChanged contact in queue.ReadAllAsync(stoppingToken))
        {
            using HttpResponseMessage response = await telephony.PutAsJsonAsync("numbers", contact.Phone, stoppingToken); // expect: SI1001
            if (!response.IsSuccessStatusCode)
                logger.LogError("The exchange answered {Status}.", response.StatusCode);
        }
    }
}
