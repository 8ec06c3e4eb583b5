using SafeIntegration;

namespace Undo;

public sealed class Editor(HttpClient client)
{
    private readonly Stack<string> _steps = new();
    private string _text = "";

    public async Task LoadAsync()
    {
        _text = await client.GetStringAsync("document");
        _steps.Push("load");
    }

    public void Undo()
    {
        if (_steps.TryPop(out string? step))
            Record(step);
    }

    public int Words => _text.Split(' ').Length;

    [Effect]
    private static void Record(string step) => Console.WriteLine(step);
}
