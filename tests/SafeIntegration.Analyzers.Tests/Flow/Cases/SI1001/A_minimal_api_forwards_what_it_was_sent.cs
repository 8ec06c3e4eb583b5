// The body of a minimal API goes on to the warehouse as it came.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient("warehouse", client => client.BaseAddress = new Uri("https://warehouse.example.com/"));
var app = builder.Build();

app.MapPost("/pick-lists", async (PickList list, IHttpClientFactory clients, CancellationToken cancellationToken) =>
{
    if (list.Lines.Count == 0)
        return Results.BadRequest("Nothing to pick.");

    using HttpClient warehouse = clients.CreateClient("warehouse");
    using HttpResponseMessage response = await warehouse.PostAsJsonAsync("pick", list, cancellationToken); // expect: SI1001
    response.EnsureSuccessStatusCode();
    return Results.Accepted();
});

app.Run();

public sealed record PickLine(string Sku, int Quantity);

public sealed record PickList(string Zone, List<PickLine> Lines);
