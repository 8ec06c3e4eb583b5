namespace Topics.Counted;

public sealed class Topics
{
    private readonly List<Action<string>> _handlers = [];

    public void Subscribe(Action<string> handler) => _handlers.Add(handler);

    public async Task PublishAsync(HttpRequest request)
    {
        string body = await new StreamReader(request.Body).ReadToEndAsync();
        foreach (Action<string> handler in _handlers)
            handler(body);
    }
}

public sealed class Meter(Topics topics)
{
    private int _letters;

    public int Letters => _letters;

    public void Start() => topics.Subscribe(text => _letters += text.Length);

    public void Save() => File.WriteAllText("/var/lib/letters", _letters.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
