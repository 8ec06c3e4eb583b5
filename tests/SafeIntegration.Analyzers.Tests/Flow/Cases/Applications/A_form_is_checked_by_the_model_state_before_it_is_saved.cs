// shape: MVC action that returns the view with its errors
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Shop.Admin;

public sealed class Supplier
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
}

public sealed class SupplierContext(DbContextOptions<SupplierContext> options) : DbContext(options)
{
    public DbSet<Supplier> Suppliers => Set<Supplier>();
}

public sealed class SupplierForm
{
    [Required, StringLength(80)]
    public string Name { get; set; } = "";
}

public sealed class SuppliersController(SupplierContext context) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(SupplierForm form)
    {
        if (ModelState.IsValid)
        {
            context.Suppliers.Add(new Supplier { Name = form.Name });
            await context.SaveChangesAsync();
            return RedirectToAction("Index");
        }

        return View(form);
    }
}
