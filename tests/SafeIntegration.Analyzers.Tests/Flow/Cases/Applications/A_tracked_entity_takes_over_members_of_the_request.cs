// shape: update action of a CRUD controller: load, copy, save
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Shop.Admin;

public sealed class Product
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public decimal Price { get; set; }
}

public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Product> Products => Set<Product>();
}

public sealed class ProductForm
{
    public string Name { get; set; } = "";
    public decimal Price { get; set; }
}

public sealed class ProductsController(ShopContext context) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Edit(int id, ProductForm form)
    {
        Product? product = await context.Products.FindAsync(id);
        if (product == null)
            return NotFound();
        product.Name = form.Name;
        product.Price = form.Price;
        await context.SaveChangesAsync(); // expect: SI1001
        return RedirectToAction("Index");
    }
}
