using Microsoft.EntityFrameworkCore;

namespace Profiles.Search;

public sealed class Profile
{
    public int Id { get; set; }

    public string Bio { get; set; } = "";

    public int Seen { get; set; }
}

public sealed class ProfileContext(DbContextOptions<ProfileContext> options) : DbContext(options)
{
    public DbSet<Profile> Profiles => Set<Profile>();
}

public static class ProfileEndpoints
{
    public static void Map(WebApplication app) => app.MapGet("/profiles", async (string word, ProfileContext database) =>
        Results.Ok(await database.Profiles.AsNoTracking().Where(profile => profile.Bio.Contains(word)).OrderBy(profile => profile.Id).Take(20).ToListAsync()));
}
