using Microsoft.EntityFrameworkCore;

namespace Profiles;

public sealed class Profile
{
    public int Id { get; set; }

    public string Bio { get; set; } = "";
}

public sealed class ProfileContext(DbContextOptions<ProfileContext> options) : DbContext(options)
{
    public DbSet<Profile> Profiles => Set<Profile>();
}

public sealed record BioChange(string Bio);

public static class ProfileEndpoints
{
    public static void Map(WebApplication app) => app.MapPut("/profiles/{id:int}", async (int id, BioChange change, ProfileContext database) =>
    {
        Profile? profile = await database.Profiles.FindAsync(id);
        if (profile is null)
            return Results.NotFound();
        profile.Bio = change.Bio;
        await database.SaveChangesAsync(); // expect: SI1001
        return Results.NoContent();
    });
}
