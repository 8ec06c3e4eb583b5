using System.Text.Json;
using SafeIntegration;

public sealed record HookEvent(string Type, string OrderId);

public interface IOrders
{
    [Effect]
    Task ShipAsync(Guid order, CancellationToken cancellationToken);

    [Effect]
    Task CancelAsync(Guid order, CancellationToken cancellationToken);
}

public sealed class UnknownEventException(string type) : Exception($"Event '{type}' is not known.");

public sealed class HookMiddleware(RequestDelegate next, IOrders orders)
{
    private readonly Dictionary<string, Func<Guid, CancellationToken, Task>> _handlers = new(StringComparer.Ordinal)
    {
        ["order.paid"] = orders.ShipAsync,
        ["order.cancelled"] = (order, token) => orders.CancelAsync(order, token),
        ["ping"] = static (_, _) => Task.CompletedTask,
    };

    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/hooks/payments"))
        {
            await next(context);
            return;
        }

        HookEvent? hook = await JsonSerializer.DeserializeAsync<HookEvent>(context.Request.Body, JsonSerializerOptions.Web, context.RequestAborted);
        if (hook is null || !Guid.TryParseExact(hook.OrderId, "D", out Guid order))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (!_handlers.TryGetValue(hook.Type, out var handle))
            throw new UnknownEventException(hook.Type);

        await handle(order, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
