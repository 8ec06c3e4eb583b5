using System.Net.Mail;
using Microsoft.Extensions.AI;

namespace Answers.Subscribed;

public sealed class Assistant(IChatClient chat)
{
    private readonly List<Action<string>> _listeners = [];

    public void Listen(Action<string> listener) => _listeners.Add(listener);

    public async Task AskAsync(string question)
    {
        string answer = (await chat.GetResponseAsync(question)).Text;
        foreach (Action<string> listener in _listeners)
            listener(answer); // expect: SI2001
    }
}

public sealed class Mailer(Assistant assistant, SmtpClient smtp)
{
    public void Start() => assistant.Listen(answer => smtp.Send("bot@example.com", "all@example.com", "Answer", answer));
}
