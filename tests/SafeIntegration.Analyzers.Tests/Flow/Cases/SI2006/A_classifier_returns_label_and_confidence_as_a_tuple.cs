using System.Globalization;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Mail.Sorting;

public interface IMailbox
{
    [Effect]
    Task MoveToJunkAsync(string messageId);
}

public sealed class JunkFilter(IChatClient chat, IMailbox mailbox)
{
    public async Task FilterAsync(string messageId, string body)
    {
        var (isJunk, confidence) = await ClassifyAsync(body);
        if (isJunk && confidence > 0.99)
            await mailbox.MoveToJunkAsync(messageId); // expect: SI2006
    }

    private async Task<(bool IsJunk, double Confidence)> ClassifyAsync(string body)
    {
        ChatResponse response = await chat.GetResponseAsync("Answer 'junk 0.7' or 'mail 0.7', the number is your confidence.\n" + body);
        string[] words = response.Text.Split(' ');
        return (words[0] == "junk", double.Parse(words[1], CultureInfo.InvariantCulture));
    }
}
