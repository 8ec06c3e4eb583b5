// The shape of test clients and wrappers: send first, read later.
namespace Wrapper;

public sealed class ApiSession(HttpClient client)
{
    private HttpResponseMessage? _last;

    public async Task OpenAsync(string path) => _last = await client.GetAsync(path);

    public async Task<string> TextAsync() =>
        _last is null ? "" : await _last.Content.ReadAsStringAsync(); // expect: SI1007
}
