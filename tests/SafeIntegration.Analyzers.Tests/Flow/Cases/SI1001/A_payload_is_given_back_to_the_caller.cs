// A proxy for reading: returning to an HTTP caller is no effect.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient();
var app = builder.Build();

app.MapGet("/rates", async (HttpClient client, CancellationToken cancellationToken) =>
{
    Rates? rates = await client.GetFromJsonAsync<Rates>("https://rates.example.com/latest", cancellationToken);
    return rates is null ? Results.NotFound() : Results.Ok(rates with { Source = "rates.example.com" });
});

app.Run();

public sealed record Rates(string Source, Dictionary<string, decimal> Values);
