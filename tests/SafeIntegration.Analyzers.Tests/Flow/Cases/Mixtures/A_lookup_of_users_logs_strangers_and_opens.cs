using SafeIntegration;

namespace Users.Loose;

public sealed record User(string Name, string Mail);

public sealed class Door(HttpRequest request, IReadOnlyDictionary<string, User> users, ILogger<Door> logger)
{
    public void Open()
    {
        string name = request.Headers["X-User"].ToString();
        if (!users.ContainsKey(name))
            logger.LogWarning("A stranger knocks.");
        Unlock(name); // expect: SI1001
    }

    [Effect]
    private static void Unlock(string name) => Console.WriteLine(name);
}
