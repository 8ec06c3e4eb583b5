using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SafeIntegration.AspNetCore.Tests;

/// <summary>A shop on Kestrel that takes parcels in all the ways a body can be bound.</summary>
public sealed class Shop : IAsyncLifetime
{
    private readonly WebApplication _app = Create();

    public HttpClient Client { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync();
        Client.BaseAddress = new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static WebApplication Create()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddContracts();
        builder.Services.AddControllers().AddApplicationPart(typeof(Shop).Assembly);
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        WebApplication app = builder.Build();
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/handled"), handled => handled.UseExceptionHandler(_ => { }));
        app.UseRouting();
        app.MapPost("/payload", (Payload<Parcel> parcel) => parcel.Value.Id);
        app.MapPost("/tried", async (HttpRequest request) =>
        {
            ContractResult<Parcel> result = await request.TryReadContractAsync<Parcel>();
            return result.TryGetValue(out Parcel? parcel) ? Results.Text(parcel.Id) : result.ToProblem();
        });
        app.MapPost("/read", async (HttpRequest request) => (await request.ReadContractAsync<Parcel>()).Id);
        app.MapPost("/handled/read", async (HttpRequest request) => (await request.ReadContractAsync<Parcel>()).Id);
        app.MapPost("/plain", (Parcel parcel) => parcel.Id);
        app.MapPost("/handled/plain", (Parcel parcel) => parcel.Id);
        app.MapPost("/echo", (Parcel[] parcels) => parcels);
        app.MapGet("/broken", () => Results.Text("""{"id":"secret-4711","weight":0,"status":"Sent"}""", "application/json"));
        app.MapControllers();
        return app;
    }
}
