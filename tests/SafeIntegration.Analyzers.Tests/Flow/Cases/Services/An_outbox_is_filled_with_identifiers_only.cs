// shape: outbox with the identifier of our own row
using Microsoft.EntityFrameworkCore;

namespace Outboxes;

public sealed class Pending
{
    public int Id { get; set; }
    public Guid Subject { get; set; }
    public DateTimeOffset At { get; set; }
}

public sealed class PendingContext(DbContextOptions<PendingContext> options) : DbContext(options)
{
    public DbSet<Pending> Pending => Set<Pending>();
}

public sealed class Upload(PendingContext context, TimeProvider time, IWebHostEnvironment environment)
{
    public async Task<IResult> ReceiveAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        Guid subject = Guid.NewGuid();
        using var memory = new MemoryStream();
        await request.Body.CopyToAsync(memory, cancellationToken);
        if (memory.Length > 1_000_000)
            return Results.StatusCode(413);
        context.Pending.Add(new Pending { Subject = subject, At = time.GetUtcNow() });
        await context.SaveChangesAsync(cancellationToken);
        return Results.Accepted($"/uploads/{subject}");
    }
}
