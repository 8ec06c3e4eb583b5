// shape: the received half of a numbered row
using SafeIntegration;

namespace Numbered.Sent;

public interface IBoard
{
    [Effect]
    Task WriteAsync(int row, string text);
}

public sealed class BoardJob(HttpClient feed, IBoard board)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        string[] rows = await feed.GetFromJsonAsync<string[]>("rows", cancellationToken) ?? [];
        foreach (var (number, text) in rows.Index())
            await board.WriteAsync(number, text); // expect: SI1001
    }
}
