// shape: a static class with a list from outside and a list of ours
using SafeIntegration;
using System.Collections.Concurrent;

namespace Station.Counts;

public static class Board
{
    private static readonly ConcurrentQueue<string> s_texts = new();
    private static readonly List<string> s_names = ["a", "b"];
    public static void Put(string text) => s_texts.Enqueue(text);
    public static int Count => s_texts.Count;
    public static string First => s_names[0];
    public static void Name(string name) => s_names.Add(name);
}
public interface IScreen { [Effect] void Show(string text); }
public sealed class Receiver(HttpClient http)
{
    public async Task ReceiveAsync() { Board.Put(await http.GetStringAsync("x")); Board.Name("c"); }
}
public sealed class Shower(IScreen screen)
{
    public void Show() => screen.Show($"{Board.Count} for {Board.First}");
}
