// shape: ExecuteUpdateAsync with constants and the clock
using Microsoft.EntityFrameworkCore;

namespace Todo.Api;

public sealed class Chore
{
    public int Id { get; set; }
    public bool IsDone { get; set; }
    public DateTimeOffset? DoneAt { get; set; }
}

public sealed class ChoreContext(DbContextOptions<ChoreContext> options) : DbContext(options)
{
    public DbSet<Chore> Chores => Set<Chore>();
}

public static class ChoreEndpoints
{
    public static void Map(WebApplication app) => app.MapPost("/chores/{id:int}/done", async (int id, ChoreContext context, TimeProvider time) =>
    {
        DateTimeOffset now = time.GetUtcNow();
        int rows = await context.Chores.Where(chore => chore.Id == id).ExecuteUpdateAsync(update => update
            .SetProperty(chore => chore.IsDone, true)
            .SetProperty(chore => chore.DoneAt, now));
        return rows == 1 ? Results.NoContent() : Results.NotFound();
    });
}
