// shape: own extension over async streams that counts
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Streams.Counted;

public static class Counting
{
    public static async Task<(int Items, int Characters)> MeasureAsync<T>(this IAsyncEnumerable<T> source, Func<T, int> measure)
    {
        int items = 0;
        int characters = 0;
        await foreach (T item in source)
        {
            items++;
            characters += measure(item);
        }

        return (items, characters);
    }
}

public interface IUsage
{
    [Effect]
    Task BookAsync(int items, int characters);
}

public sealed class UsageJob(IChatClient chat, IUsage usage)
{
    public async Task RunAsync(string question)
    {
        (int items, int characters) = await chat.GetStreamingResponseAsync(question).MeasureAsync(update => update.Text.Length);
        await usage.BookAsync(items, characters);
    }
}
