using System.Net;
using System.Text.Json;

namespace BackOffice.Orders;

/// <summary>
/// A small order platform, served over HTTP on a port of the loopback interface that the operating system chooses.
/// <c>GET /orders?after={id}&amp;limit=50</c> answers <c>{"orders":[…],"next":"{id}"}</c>, oldest first, <c>next</c> being null on the last
/// page; <c>GET /orders/{id}</c> answers one order.
/// </summary>
public sealed class OrderPlatform : IAsyncDisposable
{
    /// <summary>Orders on a page unless the caller asks for another number.</summary>
    public const int DefaultLimit = 50;

    /// <summary>The most orders on a page.</summary>
    public const int MaxLimit = 100;

    private readonly WebApplication _server;

    private OrderPlatform(WebApplication server, OrderBook book)
    {
        _server = server;
        Book = book;
        BaseAddress = new(server.Urls.Single());
    }

    /// <summary>Where it is served, for example <c>http://127.0.0.1:34567</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>What it serves, with the truth about every order.</summary>
    public OrderBook Book { get; }

    /// <summary>Starts serving the book; dispose to stop.</summary>
    public static async Task<OrderPlatform> StartAsync(OrderBook book, CancellationToken cancellationToken)
    {
        // An empty builder: nothing of the surrounding application's settings applies to somebody else's platform.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();

        WebApplication server = builder.Build();
        server.MapGet("/orders", (string? after, int? limit) => Page(book, after, limit ?? DefaultLimit));
        server.MapGet("/orders/{id}", (string id) => book.Find(id) is { } order ? Json(order.ToPayload()) : Results.NotFound());
        await server.StartAsync(cancellationToken);
        return new(server, book);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static IResult Page(OrderBook book, string? after, int limit)
    {
        if (limit is < 1 or > MaxLimit) return Results.BadRequest();
        int start = 0;
        if (after is not null)
        {
            if (book.Find(after) is not { } last) return Results.BadRequest();
            start = book.Orders.TakeWhile(o => o.Id != last.Id).Count() + 1;
        }

        PlatformOrder[] page = [.. book.Orders.Skip(start).Take(limit)];
        bool more = start + page.Length < book.Orders.Count;
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("orders");
            foreach (PlatformOrder order in page)
                json.WriteRawValue(order.ToPayload().Span);
            json.WriteEndArray();
            json.WriteString("next", more ? page[^1].Id : null);
            json.WriteEndObject();
        }

        return Json(buffer.ToArray());
    }

    private static IResult Json(ReadOnlyMemory<byte> utf8) => Results.Bytes(utf8, "application/json");
}
