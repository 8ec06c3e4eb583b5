// shape: a helper asks a model twice, and only the first answer is reviewed
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace News.Shortening;

public interface IDesk { [ReviewPath] Task<string> AskAsync(string text); }
public interface IMailer { [Effect] Task SendAsync(string text); }
public sealed class Flow(IChatClient chat, IDesk desk, IMailer mailer)
{
    public async Task RunAsync(string topic)
    {
        string first = await AskAsync(topic);
        string agreed = await desk.AskAsync(first);
        await mailer.SendAsync(agreed);
        string second = await AskAsync("Shorter: " + agreed);
        await mailer.SendAsync(second); // expect: SI2001
        await mailer.SendAsync(first);
        await mailer.SendAsync(agreed);
    }
    private async Task<string> AskAsync(string prompt) => (await chat.GetResponseAsync(prompt)).Text;
}
