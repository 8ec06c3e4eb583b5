// shape: MVC action that uses what it is given only to find our own row
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeIntegration;

namespace Tickets.Web;

public sealed class Show
{
    public int Id { get; set; }
    public decimal Price { get; set; }
    public string Account { get; set; } = "";
}

public sealed class ShowContext(DbContextOptions<ShowContext> options) : DbContext(options)
{
    public DbSet<Show> Shows => Set<Show>();
}

public sealed class BoxOfficeController(ShowContext context, IBoxOffice office) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Reserve(Guid show, string code)
    {
        Show? found = await context.Shows.FirstOrDefaultAsync(candidate => candidate.Account == code);
        if (found is null)
            return NotFound();
        await office.ReserveAsync(found.Id, found.Price);
        return Ok(found.Id);
    }
}

public interface IBoxOffice
{
    [Effect]
    Task ReserveAsync(int show, decimal price);
}
