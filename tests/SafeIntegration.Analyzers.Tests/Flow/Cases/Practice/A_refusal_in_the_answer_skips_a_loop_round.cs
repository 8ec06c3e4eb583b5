// shape: clean-up of user uploads, judged one by one
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Uploads;

public sealed record Upload(Guid Id, string Caption);

public interface IUploadStore
{
    IAsyncEnumerable<Upload> PendingAsync();

    [Effect]
    Task PublishAsync(Guid id);
}

public sealed class UploadJudge(IChatClient chat, IUploadStore store)
{
    private const string Question = "Is this caption offensive? Answer YES or NO.\n";

    public async Task PublishHarmlessAsync(CancellationToken cancellationToken)
    {
        await foreach (Upload upload in store.PendingAsync().WithCancellation(cancellationToken))
        {
            ChatResponse answer = await chat.GetResponseAsync(Question + upload.Caption, cancellationToken: cancellationToken);
            bool offensive = answer.Text.AsSpan().Trim().StartsWith("YES", StringComparison.OrdinalIgnoreCase);
            if (offensive)
                continue;

            await store.PublishAsync(upload.Id); // expect: SI2002
        }
    }
}
