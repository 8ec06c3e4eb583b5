using SafeIntegration;

namespace Orders;

public sealed class Session(HttpClient client, string user)
{
    private readonly string _user = user;
    private string? _token;

    public async Task LoginAsync()
    {
        _token = await client.GetStringAsync("token");
        Console.WriteLine(_token);
    }

    public void Save() => Store(_user);

    [Effect]
    private static void Store(string user) => Console.WriteLine(user);
}
