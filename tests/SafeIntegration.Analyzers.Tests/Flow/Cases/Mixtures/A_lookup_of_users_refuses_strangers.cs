using SafeIntegration;

namespace Users;

public sealed record User(string Name, string Mail);

public sealed class Door(HttpRequest request, IReadOnlyDictionary<string, User> users)
{
    public IResult Open()
    {
        if (!users.TryGetValue(request.Headers["X-User"].ToString(), out User? user))
            return Results.Unauthorized();
        Unlock(user.Name);
        return Results.NoContent();
    }

    [Effect]
    private static void Unlock(string name) => Console.WriteLine(name);
}
