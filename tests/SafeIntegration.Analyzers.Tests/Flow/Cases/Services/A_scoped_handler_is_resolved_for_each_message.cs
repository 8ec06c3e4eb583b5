// shape: background service that makes a scope and resolves a handler per message
using System.Text.Json;
using System.Threading.Channels;
using SafeIntegration;

namespace Mailing;

public sealed record Subscription(string Email, string List);

public interface ISubscriptionHandler
{
    Task HandleAsync(Subscription subscription, CancellationToken cancellationToken);
}

public sealed class SubscriptionHandler(ILists lists) : ISubscriptionHandler
{
    public Task HandleAsync(Subscription subscription, CancellationToken cancellationToken) => lists.AddAsync(subscription.List, subscription.Email);
}

public sealed class Pump(ChannelReader<Subscription> reader, IServiceScopeFactory scopes, ILogger<Pump> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await reader.WaitToReadAsync(stoppingToken))
        {
            while (reader.TryRead(out Subscription? subscription))
            {
                await using AsyncServiceScope scope = scopes.CreateAsyncScope();
                ISubscriptionHandler handler = scope.ServiceProvider.GetRequiredService<ISubscriptionHandler>();
                await handler.HandleAsync(subscription, stoppingToken);
                logger.LogInformation("One subscription handled.");
            }
        }
    }
}

public static class Endpoint
{
    public static async Task<IResult> Accept(HttpRequest request, ISubscriptionHandler handler)
    {
        Subscription? subscription = await JsonSerializer.DeserializeAsync<Subscription>(request.Body, JsonSerializerOptions.Web);
        if (subscription is null)
            return Results.BadRequest();
        await handler.HandleAsync(subscription, request.HttpContext.RequestAborted); // expect: SI1001
        return Results.Accepted();
    }
}

public interface ILists
{
    [Effect]
    Task AddAsync(string list, string email);
}
