// shape: writer and critic in a loop, then a person
using Microsoft.Agents.AI;
using SafeIntegration;

namespace Assistants.Groups;

public interface ISignature
{
    [ReviewPath]
    Task<string?> SignAsync(string draft);
}

public interface INewspaper
{
    [Effect]
    Task PrintAsync(string article);
}

public sealed class WriterAndCritic(AIAgent writer, AIAgent critic, ISignature signature, INewspaper newspaper)
{
    public async Task RunAsync(string topic)
    {
        string draft = (await writer.RunAsync("Write about " + topic)).Text;
        for (int round = 0; round < 3; round++)
        {
            string critique = (await critic.RunAsync("Criticise:\n" + draft)).Text;
            if (critique.Contains("APPROVED", StringComparison.Ordinal))
                break;
            draft = (await writer.RunAsync($"Improve:\n{draft}\n{critique}")).Text;
        }

        string? signed = await signature.SignAsync(draft);
        if (signed is not null)
            await newspaper.PrintAsync(signed);
    }
}
