using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Tests.Invoices;

/// <summary>An OpenAI-compatible endpoint on loopback that gives one answer.</summary>
internal sealed class ChatEndpoint : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<(string? Key, JsonNode Body)> _requests;

    private ChatEndpoint(WebApplication server, ConcurrentQueue<(string? Key, JsonNode Body)> requests) => (_server, _requests) = (server, requests);

    /// <summary>What belongs into <c>Ai:Endpoint</c>.</summary>
    public string Address => _server.Urls.Single() + "/v1";

    /// <summary>Authorization header and body of every request.</summary>
    public IReadOnlyList<(string? Key, JsonNode Body)> Requests => [.. _requests];

    public static async Task<ChatEndpoint> StartAsync(string model, string answer, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        WebApplication server = builder.Build();
        var requests = new ConcurrentQueue<(string?, JsonNode)>();
        server.MapPost("/v1/chat/completions", async (HttpContext context) =>
        {
            JsonNode? body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            requests.Enqueue((context.Request.Headers.Authorization, body!));
            return Results.Text(Completion(model, answer), "application/json");
        });
        await server.StartAsync(cancellationToken);
        return new(server, requests);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static string Completion(string model, string answer) => JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_700_000_000,
        model,
        choices = new[] { new { index = 0, message = new { role = "assistant", content = answer }, finish_reason = "stop" } },
        usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
    });
}
