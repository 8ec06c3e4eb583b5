// A chain of equality tests, each with its effect, and an end without one.
using SafeIntegration;

namespace Chat;

public sealed class BotHook(IRooms rooms)
{
    public async Task<IResult> HandleAsync(HttpRequest request, Guid room)
    {
        string command = request.Form["command"].ToString();
        if (command.Equals("/open", StringComparison.OrdinalIgnoreCase))
        {
            await rooms.OpenAsync(room);
            return Results.Text("opened");
        }
        else if (command.Equals("/close", StringComparison.OrdinalIgnoreCase))
        {
            await rooms.CloseAsync(room);
            return Results.Text("closed");
        }

        return Results.Text("unknown command");
    }
}

public interface IRooms
{
    [Effect]
    Task OpenAsync(Guid room);

    [Effect]
    Task CloseAsync(Guid room);
}
