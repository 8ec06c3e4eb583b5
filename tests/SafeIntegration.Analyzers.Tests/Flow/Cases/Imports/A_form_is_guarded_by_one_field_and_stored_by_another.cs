// shape: form collection with two fields
using SafeIntegration;

namespace Imports.Nested;

public static class Guestbook
{
    public static void Map(WebApplication app) => app.MapPost("/guests", async (HttpRequest request, IGuests guests) =>
    {
        IFormCollection form = await request.ReadFormAsync();
        if (form["agree"] != "yes")
            return Results.BadRequest();
        await guests.SignAsync(form["name"]!); // expect: SI1001
        return Results.Ok();
    });
}

public interface IGuests
{
    [Effect]
    Task SignAsync(string name);
}
