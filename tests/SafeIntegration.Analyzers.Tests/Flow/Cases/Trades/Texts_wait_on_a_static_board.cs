// shape: a static class that one type fills and another empties
using SafeIntegration;
using System.Collections.Concurrent;

namespace Station.Statics;

public static class Board
{
    private static readonly ConcurrentQueue<string> s_texts = new();
    private static string? s_last;
    public static void Put(string text) { s_texts.Enqueue(text); s_last = text; }
    public static bool TryTake(out string? text) => s_texts.TryDequeue(out text);
    public static string? Last => s_last;
}
public interface IScreen { [Effect] void Show(string text); }
public sealed class Receiver(HttpClient http)
{
    public async Task ReceiveAsync() => Board.Put(await http.GetStringAsync("x"));
}
public sealed class Shower(IScreen screen)
{
    public void Show() { if (Board.TryTake(out string? text)) screen.Show(text!); } // expect: SI1001
    public void ShowLast() => screen.Show(Board.Last ?? ""); // expect: SI1001
}
