using SafeIntegration;

namespace Weak;

public sealed class Pages(HttpClient client)
{
    private WeakReference<string>? _page;

    public async Task LoadAsync() => _page = new WeakReference<string>(await client.GetStringAsync("page"));

    public void Publish()
    {
        if (_page is { } held && held.TryGetTarget(out string? page))
            Post(page); // expect: SI1001
    }

    [Effect]
    private static void Post(string text) => Console.WriteLine(text);
}
