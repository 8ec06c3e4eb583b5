// shape: two endpoints are given the same list
using SafeIntegration;

namespace Bar.Jukeboxes;

public sealed record Wish(string Song);
public sealed class WishList
{
    private readonly List<string> _songs = [];
    public void Add(string song) { lock (_songs) _songs.Add(song); }
    public string[] All() { lock (_songs) return [.. _songs]; }
}
public interface IJukebox { [Effect] Task PlayAsync(string song); }
public static class WishHooks
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/wishes", Wish);
        app.MapPost("/play", async (WishList list, IJukebox box) =>
        {
            foreach (string song in list.All()) await box.PlayAsync(song); // expect: SI1001
        });
    }
    private static IResult Wish(Wish wish, WishList list)
    {
        list.Add(wish.Song);
        return Results.Ok();
    }
}
