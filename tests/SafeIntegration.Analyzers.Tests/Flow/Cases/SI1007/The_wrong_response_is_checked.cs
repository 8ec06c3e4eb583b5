// There are two, and the check is of the first.
namespace Login;

public sealed class TokenClient(HttpClient identity)
{
    public async Task<string> LoginAsync(string user)
    {
        using HttpResponseMessage ping = await identity.GetAsync("alive");
        using HttpResponseMessage token = await identity.PostAsync("token", new FormUrlEncodedContent([new("user", user)]));
        ping.EnsureSuccessStatusCode();
        return await token.Content.ReadAsStringAsync(); // expect: SI1007
    }
}
