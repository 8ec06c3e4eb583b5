// The bool is a local and the test comes later.
namespace Login;

public sealed class TokenClient(HttpClient identity)
{
    public async Task<string> LoginAsync(string user)
    {
        using HttpResponseMessage response = await identity.PostAsync("token", new FormUrlEncodedContent([new("user", user)]));
        bool succeeded = response.IsSuccessStatusCode;
        Console.WriteLine($"Login of {user}: {succeeded}");
        if (!succeeded)
            throw new UnauthorizedAccessException("The login failed.");
        return await response.Content.ReadAsStringAsync();
    }
}
