// shape: events of a hook, one per case; unknown ones are ignored; the number is looked up in our own table
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Subscriptions.Hooks;

public sealed class Plan
{
    public Guid Id { get; set; }
    public bool IsActive { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
}

public sealed class PlanContext(DbContextOptions<PlanContext> options) : DbContext(options)
{
    public DbSet<Plan> Plans => Set<Plan>();
}

public sealed record PlanEvent(string Type, string Plan);

public sealed class PlanHooks(PlanContext context, TimeProvider time)
{
    public async Task<IResult> HandleAsync(HttpRequest request)
    {
        PlanEvent? received = await request.ReadFromJsonAsync<PlanEvent>();
        if (received is null || !Guid.TryParse(received.Plan, out Guid id))
            return Results.BadRequest();
        Plan? plan = await context.Plans.SingleOrDefaultAsync(candidate => candidate.Id == id);
        if (plan is null)
            return Results.NotFound();
        switch (received.Type)
        {
            case "plan.started":
                plan.IsActive = true;
                break;
            case "plan.ended":
                plan.IsActive = false;
                plan.EndedAt = time.GetUtcNow();
                break;
            default:
                return Results.Ok();
        }

        await context.SaveChangesAsync();
        return Results.Ok();
    }
}
