using SafeIntegration;

namespace Orders;

public sealed class Session(HttpClient client)
{
    private string? _token;

    public async Task LoginAsync() => _token = await client.GetStringAsync("token");

    public void Save()
    {
        if (_token is null)
            throw new InvalidOperationException("Log in first.");
        Store(_token); // expect: SI1001
    }

    [Effect]
    private static void Store(string token) => Console.WriteLine(token);
}
