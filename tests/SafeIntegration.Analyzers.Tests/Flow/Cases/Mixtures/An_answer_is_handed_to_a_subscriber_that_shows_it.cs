using Microsoft.Extensions.AI;

namespace Answers.Shown;

public sealed class Assistant(IChatClient chat)
{
    private readonly List<Action<string>> _listeners = [];

    public void Listen(Action<string> listener) => _listeners.Add(listener);

    public async Task AskAsync(string question)
    {
        string answer = (await chat.GetResponseAsync(question)).Text;
        foreach (Action<string> listener in _listeners)
            listener(answer);
    }
}

public sealed class Screen(Assistant assistant)
{
    public string Shown { get; private set; } = "";

    public void Start() => assistant.Listen(answer => Shown = answer);
}
