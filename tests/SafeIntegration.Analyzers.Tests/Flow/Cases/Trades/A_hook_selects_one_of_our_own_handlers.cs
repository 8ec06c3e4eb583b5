// shape: frozen dictionary from event names to delegates in a webhook
using System.Collections.Frozen;
using System.Text.Json.Nodes;
using SafeIntegration;

namespace Shop.Hooks;

public interface ISearchIndex
{
    [Effect]
    Task RebuildAsync(string index);
}

public sealed class HookRouter
{
    private readonly FrozenDictionary<string, Func<Task>> _handlers;

    public HookRouter(ISearchIndex search)
    {
        _handlers = new Dictionary<string, Func<Task>>
        {
            ["products.changed"] = () => search.RebuildAsync("products"),
            ["stores.changed"] = () => search.RebuildAsync("stores"),
        }.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public async Task<IResult> RouteAsync(HttpRequest request)
    {
        JsonNode? body = await JsonNode.ParseAsync(request.Body);
        if (body?["type"]?.ToString() is not { } type)
            return Results.BadRequest();
        if (!_handlers.TryGetValue(type, out Func<Task>? handler))
            return Results.NotFound();

        await handler();
        return Results.NoContent();
    }
}

public static class HookEndpoints
{
    public static void MapShopHooks(this IEndpointRouteBuilder app) =>
        app.MapPost("/hooks/shop", (HttpRequest request, HookRouter router) => router.RouteAsync(request));
}
