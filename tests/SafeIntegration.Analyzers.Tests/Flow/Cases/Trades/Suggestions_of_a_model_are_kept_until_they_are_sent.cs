// shape: an answer of a model is kept in a store that another class reads
using SafeIntegration;
using Microsoft.Extensions.AI;

namespace Clubs.Suggestions;

public sealed class Suggestions
{
    private readonly Dictionary<string, string> _byTopic = new();
    public void Save(string topic, string text) => _byTopic[topic] = text;
    public string Of(string topic) => _byTopic[topic];
}
public sealed class Suggester(IChatClient chat, Suggestions suggestions)
{
    public async Task SuggestAsync(string topic)
    {
        ChatResponse answer = await chat.GetResponseAsync("Suggest: " + topic);
        suggestions.Save(topic, answer.Text);
    }
}
public interface IMailer { [Effect] Task SendAsync(string text); }
public sealed class Sender(Suggestions suggestions, IMailer mailer)
{
    public Task SendAsync(string topic) => mailer.SendAsync(suggestions.Of(topic)); // expect: SI2001
}
