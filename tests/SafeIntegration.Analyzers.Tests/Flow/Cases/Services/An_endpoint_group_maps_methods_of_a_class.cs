// shape: MapGroup with method groups and TypedResults
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Todo.Api;

public sealed class TodoItem
{
    public int Id { get; set; }
    public string? Title { get; set; }
    public bool IsDone { get; set; }
}

public sealed class TodoContext(DbContextOptions<TodoContext> options) : DbContext(options)
{
    public DbSet<TodoItem> Items => Set<TodoItem>();
}

public static class TodoEndpoints
{
    public static RouteGroupBuilder MapTodos(this WebApplication app)
    {
        RouteGroupBuilder group = app.MapGroup("/todos").WithTags("Todos");
        group.MapGet("/", ListAsync);
        group.MapPut("/{id:int}", UpdateAsync);
        group.MapDelete("/{id:int}", DeleteAsync);
        return group;
    }

    private static async Task<Ok<List<TodoItem>>> ListAsync(TodoContext context) => TypedResults.Ok(await context.Items.AsNoTracking().ToListAsync());

    private static async Task<Results<NoContent, NotFound>> UpdateAsync(int id, TodoItem changed, TodoContext context)
    {
        int rows = await context.Items.Where(item => item.Id == id).ExecuteUpdateAsync(update => update.SetProperty(item => item.Title, changed.Title)); // expect: SI1001
        return rows == 1 ? TypedResults.NoContent() : TypedResults.NotFound();
    }

    private static async Task<Results<NoContent, NotFound>> DeleteAsync(int id, TodoContext context)
    {
        int rows = await context.Items.Where(item => item.Id == id).ExecuteDeleteAsync();
        return rows == 1 ? TypedResults.NoContent() : TypedResults.NotFound();
    }
}
