// shape: extension mapping that keeps numbers and guids of bound routes
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

namespace People.Sync;

public sealed record Membership(Guid Person, int Group);

public static class MembershipMapping
{
    public static Membership ToMembership(this (Guid Person, int Group) pair) => new(pair.Person, pair.Group);
}

public interface IMemberships
{
    [Effect]
    Task AddAsync(Membership membership);
}

[ApiController]
[Route("groups/{group:int}/members/{person:guid}")]
public sealed class MembershipsController(IMemberships memberships) : ControllerBase
{
    [HttpPut]
    public async Task<IActionResult> Put(int group, Guid person)
    {
        await memberships.AddAsync((person, group).ToMembership());
        return NoContent();
    }
}
