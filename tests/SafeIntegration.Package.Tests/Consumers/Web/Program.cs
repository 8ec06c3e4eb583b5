using SafeIntegration;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
WebApplication app = builder.Build();
app.MapPost("/notes", async (HttpRequest request) =>
{
    using StreamReader reader = new(request.Body);
    await File.WriteAllTextAsync("notes.txt", await reader.ReadToEndAsync()); // SI1001
});
app.MapGet("/orders/{id}", (string id) => new Order { Id = id });
app.Run();

[Contract("shop.orders.v1")]
public sealed record Order // SI4001
{
    public required string Id { get; init; }
}
