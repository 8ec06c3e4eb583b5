using System.Globalization;
using OpenAI.Chat;
using SafeIntegration;

namespace Pharmacy;

public interface IWholesale
{
    [Effect]
    Task OrderAsync(string article, int packs);
}

public sealed class ShelfReader(ChatClient model, IWholesale wholesale)
{
    public async Task<bool> ReadAsync(string article, string shelfNotes)
    {
        ChatCompletion completion = await model.CompleteChatAsync(
            new SystemChatMessage("How certain are you, from 0 to 1, that the shelf is empty? Only the number."), new UserChatMessage(shelfNotes));
        double certainty = double.Parse(completion.Content[0].Text, CultureInfo.InvariantCulture);
        if (certainty < 0.9)
        {
            return false;
        }

        await wholesale.OrderAsync(article, 10); // expect: SI2006
        return true;
    }
}
