// shape: repository with a query by a value of the route
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Library.Api;

public sealed class Member
{
    public int Id { get; set; }
    public string Card { get; set; } = "";
}

public sealed class MembersContext(DbContextOptions<MembersContext> options) : DbContext(options)
{
    public DbSet<Member> Members => Set<Member>();
}

[ApiController]
[Route("members")]
public sealed class MembersController(MembersContext context, ILogger<MembersController> logger) : ControllerBase
{
    [HttpGet("{card}")]
    public async Task<ActionResult<Member>> FindAsync(string card, CancellationToken cancellationToken)
    {
        Member? member = await context.Members.AsNoTracking().FirstOrDefaultAsync(found => found.Card == card, cancellationToken);
        if (member is null)
        {
            logger.LogInformation("No member has card {Card}.", card);
            return NotFound();
        }

        return Ok(member);
    }
}
