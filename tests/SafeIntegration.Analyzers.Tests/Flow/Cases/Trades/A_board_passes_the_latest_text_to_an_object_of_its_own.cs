// shape: a service of a service keeps what came in
using SafeIntegration;

namespace Station.Boards;

public sealed class Latest
{
    private string? _text;
    public void Remember(string text) => _text = text;
    public string? Text => _text;
}
public sealed class Board(Latest latest)
{
    public void Put(string text) => latest.Remember(text.Trim());
    public string? Newest() => latest.Text;
}
public interface IScreen { [Effect] void Show(string text); }
public sealed class Receiver(Board board)
{
    public async Task ReceiveAsync(HttpClient http) => board.Put(await http.GetStringAsync("x"));
}
public sealed class Shower(Board board, IScreen screen)
{
    public void Show() { string? text = board.Newest(); if (text is not null) screen.Show(text); } // expect: SI1001
}
