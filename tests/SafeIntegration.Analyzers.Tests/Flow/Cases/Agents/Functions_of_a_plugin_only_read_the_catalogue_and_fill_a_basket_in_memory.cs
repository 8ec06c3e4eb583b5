using System.ComponentModel;
using System.Collections.Frozen;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Shop.Assistant;

public sealed record Article(string Sku, string Title, decimal Price, int Stock);

public sealed class CatalogPlugin(IEnumerable<Article> articles)
{
    private readonly FrozenDictionary<string, Article> _articles = articles.ToFrozenDictionary(a => a.Sku, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _basket = [];

    [KernelFunction, Description("Finds articles by words of their title")]
    public IReadOnlyList<Article> Find(string words, int count = 5) =>
        [.. _articles.Values.Where(a => words.Split(' ').Any(w => a.Title.Contains(w, StringComparison.OrdinalIgnoreCase))).Take(Math.Min(count, 20))];

    [KernelFunction, Description("Tells how many pieces of an article are in stock")]
    public int Stock(string sku) => _articles.TryGetValue(sku, out Article? article) ? article.Stock : 0;

    [KernelFunction, Description("Puts an article into the basket that is shown beside the chat")]
    public string Put(string sku, int pieces)
    {
        if (!_articles.TryGetValue(sku, out Article? article))
            return "There is no such article.";

        _basket[article.Sku] = _basket.GetValueOrDefault(article.Sku) + pieces;
        return $"{article.Title}: {_basket[article.Sku]}";
    }

    [KernelFunction, Description("Adds up the basket")]
    public decimal Total() => _basket.Sum(line => _articles[line.Key].Price * line.Value);
}

public sealed class ShopAssistant
{
    private readonly Kernel _kernel;
    private readonly ChatHistory _history = new("You help customers to find garden tools.");

    public ShopAssistant(Kernel kernel, CatalogPlugin catalog)
    {
        _kernel = kernel.Clone();
        _kernel.Plugins.AddFromObject(catalog, "catalog");
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var chat = _kernel.GetRequiredService<IChatCompletionService>();
        var settings = new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
        while (Console.ReadLine() is { Length: > 0 } line)
        {
            _history.AddUserMessage(line);
            ChatMessageContent answer = await chat.GetChatMessageContentAsync(_history, settings, _kernel, cancellationToken);
            _history.Add(answer);
            Console.WriteLine(answer.Content);
        }
    }
}
