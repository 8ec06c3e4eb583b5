// shape: a local stream of numbers about answers
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Captions.Lengths;

public interface IBilling
{
    [Effect]
    Task ChargeAsync(int characters);
}

public sealed class LengthJob(IChatClient chat, IBilling billing)
{
    public async Task RunAsync(IReadOnlyList<string> questions)
    {
        await foreach (int length in LengthsAsync())
            await billing.ChargeAsync(length);

        async IAsyncEnumerable<int> LengthsAsync()
        {
            foreach (string question in questions)
                yield return (await chat.GetResponseAsync(question)).Text.Length;
        }
    }
}
