// shape: two variables are exchanged by a tuple assignment; what is stored is the one that then holds our own value
using SafeIntegration;

namespace Signage.Greetings;

public interface IGreetingArchive
{
    [Effect]
    Task KeepAsync(string greeting, DateTimeOffset until);
}

public static class GreetingEndpoints
{
    public static void MapGreetings(this IEndpointRouteBuilder app, TimeProvider clock) =>
        app.MapPut("/screens/{screen:int}/greeting", async (int screen, HttpContext context, IGreetingArchive archive) =>
        {
            string shown = $"Welcome to entrance {screen}";
            using StreamReader reader = new(context.Request.Body);
            string replaced = await reader.ReadToEndAsync(context.RequestAborted);

            // The new one comes on the screen, the old one into the archive.
            (shown, replaced) = (replaced, shown);
            await archive.KeepAsync(replaced, clock.GetUtcNow());
            return Results.Text(shown);
        });
}
