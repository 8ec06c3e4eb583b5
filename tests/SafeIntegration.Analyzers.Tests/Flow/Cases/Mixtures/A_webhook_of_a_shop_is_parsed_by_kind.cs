using System.Text.Json;
using SafeIntegration;

namespace Kinds;

public static class Webhooks
{
    public static void Map(WebApplication app) => app.MapPost("/hooks", async (JsonElement body) =>
    {
        string? kind = body.GetProperty("kind").GetString();
        if (kind == "created")
            Create(body.GetProperty("name").GetString()!); // expect: SI1001
        else if (kind == "deleted")
            Delete(Guid.Parse(body.GetProperty("id").GetString()!));
        await Task.CompletedTask;
        return Results.Ok();
    });

    [Effect]
    private static void Create(string name) => Console.WriteLine(name);

    [Effect]
    private static void Delete(Guid id) => Console.WriteLine(id);
}
