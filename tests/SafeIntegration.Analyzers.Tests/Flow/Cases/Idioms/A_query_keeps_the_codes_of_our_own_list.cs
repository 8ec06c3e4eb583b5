using SafeIntegration;

namespace Case.QueryMembership;

public sealed record Line(string Code, string Comment, bool Express);

public sealed record Basket(IReadOnlyList<Line> Lines);

public interface IKitchen
{
    [Effect]
    Task CookAsync(int table, string code, CancellationToken cancellationToken);
}

public sealed class KitchenFeed(HttpClient tablet, IKitchen kitchen, ILogger<KitchenFeed> logger)
{
    private static readonly string[] Menu = ["SOUP", "FISH", "PASTA", "CAKE"];

    public async Task SendAsync(int table, CancellationToken cancellationToken)
    {
        Basket? basket = await tablet.GetFromJsonAsync<Basket>($"tables/{table}/basket", cancellationToken);
        if (basket is null)
            return;

        IEnumerable<string> dishes =
            from line in basket.Lines
            let code = line.Code.ToUpperInvariant()
            where Menu.Contains(code)
            orderby code
            select code;

        foreach (string dish in dishes)
            await kitchen.CookAsync(table, dish, cancellationToken);

        logger.LogInformation("Comments: {Comments}", string.Join("; ", basket.Lines.Select(line => line.Comment)));
    }
}
