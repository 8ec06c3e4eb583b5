using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Operations;

public interface IOnCall
{
    [Effect]
    Task WakeAsync(string team);
}

public sealed class WatchedChat(IChatClient chat, IOnCall onCall)
{
    private int _failures;

    public async Task<string> AskAsync(string question)
    {
        try
        {
            ChatResponse response = await chat.GetResponseAsync(question);
            _failures = 0;
            return response.Text.StartsWith("Answer:", StringComparison.Ordinal) ? response.Text[7..] : response.Text;
        }
        catch (HttpRequestException)
        {
            if (Interlocked.Increment(ref _failures) == 5) await onCall.WakeAsync("models");
            throw;
        }
    }
}
