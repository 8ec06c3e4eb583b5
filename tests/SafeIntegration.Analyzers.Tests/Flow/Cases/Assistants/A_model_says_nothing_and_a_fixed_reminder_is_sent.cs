// shape: empty answer is retried, then a fixed text is sent in any case
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Reminders;

public sealed class Reminder(IChatClient chat, IMail mail)
{
    public async Task RemindAsync(string person)
    {
        string greeting = "";
        for (int attempt = 0; attempt < 3 && greeting.Length == 0; attempt++)
            greeting = (await chat.GetResponseAsync("A greeting for the log")).Text;
        Console.WriteLine(greeting);
        await mail.SendAsync(person, "Please hand in your hours.");
    }
}

public interface IMail
{
    [Effect]
    Task SendAsync(string to, string text);
}
