// shape: two builders of one class, one with received text only for the screen
using SafeIntegration;

namespace Notices;

public sealed class Letter
{
    private readonly List<string> _lines = [];

    public Letter Add(string line)
    {
        _lines.Add(line);
        return this;
    }

    public string Render() => string.Join(Environment.NewLine, _lines);
}

public sealed class DelayNotice(HttpClient railway, ILetterBox box)
{
    public async Task SendAsync()
    {
        string reason = await railway.GetStringAsync("delays/reason");
        Letter screen = new Letter().Add("Delay").Add(reason);
        Letter printed = new Letter().Add("Delay").Add("Please look at the screens.");
        Console.WriteLine(screen.Render());
        await box.PutAsync(printed.Render());
    }
}

public interface ILetterBox
{
    [Effect]
    Task PutAsync(string letter);
}
