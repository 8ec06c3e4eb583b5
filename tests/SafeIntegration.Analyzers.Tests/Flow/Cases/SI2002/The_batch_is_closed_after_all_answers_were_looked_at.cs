using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Batches;

public sealed record Line(int Number, string Text);

public interface IBatches
{
    [Effect]
    Task CloseAsync(Guid batch);
}

public sealed class BatchReader(IChatClient chat, IBatches batches)
{
    public async Task<IReadOnlyList<int>> ReadAsync(Guid batch, IEnumerable<Line> lines)
    {
        List<int> strange = [];
        foreach (Line line in lines)
        {
            ChatResponse response = await chat.GetResponseAsync("Is anything strange in this line? yes or no.\n" + line.Text);
            if (response.Text is "yes" or "Yes") strange.Add(line.Number);
        }

        await batches.CloseAsync(batch);
        return strange;
    }
}
