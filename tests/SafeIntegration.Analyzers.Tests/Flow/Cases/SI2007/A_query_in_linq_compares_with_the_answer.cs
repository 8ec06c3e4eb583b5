// shape: catalogue search with an inferred filter
using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Catalogue;

public sealed class Product
{
    public int Id { get; set; }
    public string Brand { get; set; } = "";
    public decimal Price { get; set; }
}

public sealed class CatalogueContext(DbContextOptions<CatalogueContext> options) : DbContext(options)
{
    public DbSet<Product> Products => Set<Product>();
}

[Contract("catalogue.filter.v1")]
public sealed partial record Filter(string Brand, decimal MaxPrice);

public sealed class CatalogueSearch(IChatClient chat, CatalogueContext catalogue)
{
    public async Task<Product[]> SearchAsync(string wish)
    {
        ChatResponse<Filter> response = await chat.GetResponseAsync<Filter>("Which brand and which price at most? " + wish);
        Filter filter = response.Result;
        return await catalogue.Products.Where(product => product.Brand == filter.Brand && product.Price <= filter.MaxPrice).ToArrayAsync();
    }
}
