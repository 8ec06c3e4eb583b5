// shape: writer and critic in a loop, the critic's word releases the text
using Microsoft.Agents.AI;
using SafeIntegration;

namespace Assistants.Groups;

public interface IWire
{
    [Effect]
    Task PublishAsync(string article);
}

public sealed class TrustingNewsroom(AIAgent writer, AIAgent critic, IWire wire)
{
    public async Task RunAsync(string topic)
    {
        string draft = "";
        bool approved = false;
        for (int round = 0; round < 3 && !approved; round++)
        {
            draft = (await writer.RunAsync($"Write about {topic}. Earlier draft:\n{draft}")).Text;
            approved = (await critic.RunAsync("APPROVED or not?\n" + draft)).Text.Contains("APPROVED", StringComparison.Ordinal);
        }

        if (approved)
            await wire.PublishAsync(draft); // expect: SI2001
    }
}
