// shape: two tasks awaited together and put into a tuple, of which one part is ours
using SafeIntegration;

namespace Signage.Screens;

public interface IStockBook
{
    Task<int> CountAsync(string article);
}

public interface IReorder
{
    [Effect]
    Task OrderAsync(string article, int pieces);
}

public sealed class Screen(HttpClient content, IStockBook book, IReorder reorder)
{
    private const int Target = 40;

    public async Task<string> RefreshAsync(string article, CancellationToken cancellationToken)
    {
        (string greeting, int stock) = await LoadAsync(article, cancellationToken);
        if (stock < Target)
            await reorder.OrderAsync(article, Target - stock);

        return $"{greeting} We have {stock} of {article}.";
    }

    private async Task<(string Greeting, int Stock)> LoadAsync(string article, CancellationToken cancellationToken)
    {
        Task<string> greeting = content.GetStringAsync("greeting", cancellationToken);
        Task<int> stock = book.CountAsync(article);
        await Task.WhenAll(greeting, stock);
        return (greeting.Result, await stock);
    }
}
