// shape: self-consistency over several samples
using System.Globalization;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Voting;

public interface IInventory
{
    [Effect]
    Task WriteOffAsync(string sku);
}

public sealed class DamageVote(IChatClient chat, IInventory inventory)
{
    public async Task VoteAsync(string sku, string report)
    {
        const int Samples = 5;
        int votes = 0;
        for (int sample = 0; sample < Samples; sample++)
        {
            ChatResponse response = await chat.GetResponseAsync("Is the article destroyed? 1 or 0.\n" + report, new ChatOptions { Temperature = 1 });
            votes += int.Parse(response.Text, CultureInfo.InvariantCulture);
        }

        double confidence = (double)votes / Samples;
        if (confidence > 0.79)
            await inventory.WriteOffAsync(sku); // expect: SI2006
    }
}
