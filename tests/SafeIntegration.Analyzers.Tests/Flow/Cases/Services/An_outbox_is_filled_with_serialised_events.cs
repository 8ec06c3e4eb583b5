// shape: interceptor-like outbox: events are serialised into rows in SaveChanges
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Outboxes;

public sealed class OutboxRow
{
    public Guid Id { get; set; }
    public required string Type { get; set; }
    public required string Content { get; set; }
}

public sealed class OutboxContext(DbContextOptions<OutboxContext> options) : DbContext(options)
{
    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public void Raise<TEvent>(TEvent raised) where TEvent : notnull =>
        Outbox.Add(new OutboxRow { Id = Guid.NewGuid(), Type = typeof(TEvent).Name, Content = JsonSerializer.Serialize(raised) });
}

public sealed record GuestRegistered(string Name, string Mail);

public sealed class Registration(OutboxContext context)
{
    public async Task<IResult> RegisterAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        IFormCollection form = await request.ReadFormAsync(cancellationToken);
        context.Raise(new GuestRegistered(form["name"].ToString(), form["mail"].ToString())); // expect: SI1001
        await context.SaveChangesAsync(cancellationToken);
        return Results.Redirect("/thanks");
    }
}
