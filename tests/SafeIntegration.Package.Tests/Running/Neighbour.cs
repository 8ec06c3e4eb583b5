using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SafeIntegration.Package.Tests.Running;

/// <summary>What the programs of the ladder talk to: a shop that serves orders, and a chat model behind the usual API. On loopback.</summary>
internal sealed class Neighbour : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Neighbour(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <param name="order">What the shop serves as every order.</param>
    /// <param name="answer">What the model says to everything.</param>
    public static async Task<Neighbour> StartAsync(string order = "{}", string answer = "{}")
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.MapGet("/orders/{id}", () => Results.Text(order, "application/json"));
        app.MapPost("/v1/chat/completions", () => Results.Text(Completion(answer), "application/json"));
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Completion(string answer) => JsonSerializer.Serialize(new
    {
        id = "completion-1",
        @object = "chat.completion",
        created = 1_770_000_000,
        model = "model-1",
        choices = new[] { new { index = 0, message = new { role = "assistant", content = answer }, finish_reason = "stop" } },
    });
}
