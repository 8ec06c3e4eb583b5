// shape: positions of received rows through Index and Select with an index
using SafeIntegration;

namespace Numbered;

public interface IBoard
{
    [Effect]
    Task ClearAsync(int row);

    [Effect]
    Task WriteAsync(int row, string text);
}

public sealed class BoardJob(HttpClient feed, IBoard board)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        string[] rows = await feed.GetFromJsonAsync<string[]>("rows", cancellationToken) ?? [];
        foreach ((int number, string _) in rows.Index())
            await board.ClearAsync(number);
        foreach (int number in rows.Select((_, index) => index))
            await board.ClearAsync(number);
    }
}
