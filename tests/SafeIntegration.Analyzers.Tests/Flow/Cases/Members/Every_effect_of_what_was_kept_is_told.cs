namespace Radio.Playlists;

public sealed class PlaylistRelay(HttpClient station, HttpClient archive)
{
    private string _title = "";

    public async Task ListenAsync(CancellationToken cancellationToken) => _title = await station.GetStringAsync("now-playing", cancellationToken);

    public async Task PublishAsync(string channel, CancellationToken cancellationToken)
    {
        using HttpResponseMessage shown = await station.PutAsJsonAsync($"displays/{channel}", new { title = _title }, cancellationToken); // expect: SI1001
        shown.EnsureSuccessStatusCode();

        if (channel == "main")
        {
            using HttpResponseMessage kept = await archive.PutAsJsonAsync("titles", new { title = _title, channel }, cancellationToken); // expect: SI1001
            kept.EnsureSuccessStatusCode();
        }
    }
}
