// shape: batch enricher that collects accepted drafts
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Catalogue.Texts;

public sealed record Product(string Sku, string Name, string[] Features);

public sealed record ProductText(string Sku, string Text);

public interface IEditor
{
    [ReviewPath]
    Task<bool> AcceptAsync(ProductText draft, CancellationToken token);
}

public interface IStorefront
{
    [Effect]
    Task PublishAsync(IReadOnlyCollection<ProductText> texts, CancellationToken token);
}

public sealed class ProductTextBatch(IChatClient chat, IEditor editor, IStorefront storefront)
{
    public async Task<int> RunAsync(IEnumerable<Product> products, CancellationToken token)
    {
        List<ProductText> accepted = [];
        foreach (Product product in products.Where(static p => p.Features.Length > 0))
        {
            string prompt = $"Describe {product.Name}: {string.Join(", ", product.Features)}";
            ChatResponse response = await chat.GetResponseAsync(prompt, cancellationToken: token);
            ProductText draft = new(product.Sku, response.Text.Trim());
            if (!await editor.AcceptAsync(draft, token))
                continue;
            accepted.Add(draft);
        }

        if (accepted.Count > 0)
            await storefront.PublishAsync(accepted, token);
        return accepted.Count;
    }
}
